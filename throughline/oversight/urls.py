"""Where the pages of oversight are."""

from django.urls import path

from throughline.oversight.baselines import views as baselines
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
    path("figures/explain", explaining.explain, name="explain"),
]
