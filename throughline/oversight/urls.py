"""Where the pages of oversight are."""

from django.urls import path

from throughline.oversight.baselines import views as baselines
from throughline.oversight.contract import views as contract
from throughline.oversight.explaining import views as explaining
from throughline.oversight.improvement import views as improvement
from throughline.oversight.showing import views as showing
from throughline.oversight.targets import views as targets

urlpatterns = [
    path("figures/objectives", improvement.objectives, name="objectives"),
    path("figures/objectives/new", improvement.objective_new, name="objective-new"),
    path("figures/objectives/<int:objective_id>", improvement.objective, name="objective"),
    path("figures/targets/new", targets.target_new, name="target-new"),
    path("figures/usual-range/new", baselines.baseline_new, name="baseline-new"),
    path("figures/scorecard", showing.scorecard_measures, name="scorecard-measures"),
    path("figures/contract/new", contract.contract_new, name="contract-new"),
    path("figures/contract/<int:contract_id>/end", contract.contract_end, name="contract-end"),
    path("figures/contract/measures/new", contract.contract_measure_new, name="contract-measure-new"),
    path(
        "figures/contract/measures/<int:contract_line_id>", contract.contract_measure, name="contract-measure"
    ),
    path("figures/explain", explaining.explain, name="explain"),
]
