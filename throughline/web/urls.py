"""Pages that cross parts."""

from django.urls import path

from throughline.web.alerts import views as alerts
from throughline.web.allocation import views as allocation
from throughline.web.burden import views as burden
from throughline.web.chair import views as chair
from throughline.web.child import views as child
from throughline.web.children import views as children
from throughline.web.cohorts import views as cohorts
from throughline.web.contract import views as contract
from throughline.web.desk import views as desk
from throughline.web.drift import views as drift
from throughline.web.handbook import setting
from throughline.web.handbook import views as handbook
from throughline.web.inspection import views as inspection
from throughline.web.looked import views as looked
from throughline.web.outside import views as outside
from throughline.web.outside import whole_file
from throughline.web.protection import views as protection
from throughline.web.quality import views as quality
from throughline.web.returns import views as returns
from throughline.web.said import views as said
from throughline.web.scorecard import views as scorecard
from throughline.web.team import views as team
from throughline.web.unborn import views as unborn
from throughline.web.workload import views as workload

urlpatterns = [
    path("", desk.home, name="home"),
    path("desk", desk.desk, name="desk"),
    path("team", team.team, name="team"),
    path("team/allocation", allocation.allocation, name="allocation"),
    path("children/<int:person_id>/allocate", allocation.allocate, name="allocate"),
    path("children/<int:person_id>/week", team.week_name, name="week-name"),
    path("drift", drift.drift, name="drift"),
    path("drift/sheet", drift.drift_sheet, name="drift-sheet"),
    path("children/<int:person_id>/still/<slug:about>", drift.drift_child, name="drift-child"),
    path("children/<int:person_id>/still/<slug:about>/name", drift.drift_name, name="drift-name"),
    path("children/<int:person_id>/still/<slug:about>/explain", drift.drift_explain, name="drift-explain"),
    path("workload", workload.workload, name="workload"),
    path("my-workload", workload.my_workload, name="my-workload"),
    path("find", children.find, name="find"),
    path("children", children.children, name="children"),
    path("children/<int:person_id>", child.child, name="child"),
    path("children/<int:person_id>/alerts/<str:thing>", alerts.child_alert, name="child-alert"),
    path("alerts-answered", alerts.alerts_answered, name="alerts-answered"),
    path("children/<int:person_id>/address", child.address, name="child-address"),
    path("children/<int:person_id>/clocks", child.clocks, name="child-clocks"),
    path("children/<int:person_id>/due/<int:obligation_id>", child.why, name="why"),
    path("children/<int:person_id>/file", whole_file.whole_file, name="whole-file"),
    path("children/<int:person_id>/protection", protection.protection, name="protection"),
    path("enquiries/<int:entry_id>/requests", protection.conference_request, name="conference-request"),
    path(
        "enquiries/<int:entry_id>/requests/<int:request_id>",
        protection.conference_answer,
        name="conference-answer",
    ),
    path("long-plans", protection.long_plans, name="long-plans"),
    path("unborn", unborn.unborn, name="unborn"),
    path("chairing", chair.desk, name="chair-desk"),
    path("chairing/chases", chair.chase, name="agency-chase"),
    path("chairing/chases/<int:chased_id>", chair.replied, name="agency-replied"),
    path("children/<int:person_id>/looked", looked.looked, name="looked"),
    path("children/<int:person_id>/looked/ask", looked.ask, name="looked-ask"),
    path("check", outside.check, name="check"),
    path("check/held", outside.held, name="look-ups-held"),
    path("check/held/<int:hold_id>", outside.release, name="look-up-release"),
    path("overview", outside.overview, name="overview"),
    path("figures/contract", contract.contract, name="contract"),
    path("figures/contract/meetings/new", contract.contract_meeting_new, name="contract-meeting-new"),
    path(
        "figures/contract/meetings/<int:contract_meeting_id>",
        contract.contract_meeting,
        name="contract-meeting",
    ),
    path(
        "figures/contract/meetings/<int:contract_meeting_id>/line",
        contract.contract_meeting_line,
        name="contract-meeting-line",
    ),
    path(
        "figures/contract/actions/<int:contract_action_id>",
        contract.contract_action,
        name="contract-action",
    ),
    path("sample", outside.sample, name="sample"),
    path("named", outside.named, name="named"),
    path("figures/said", said.measure_said, name="measure-said"),
    path("scorecard", scorecard.scorecard, name="scorecard"),
    path("scorecard/file", scorecard.scorecard_file, name="scorecard-file"),
    path("measures", scorecard.measures, name="measures"),
    path("measures/<slug:measure>", scorecard.measure, name="measure"),
    path("measures/<slug:measure>/file", scorecard.measure_file, name="measure-file"),
    path("measures/<slug:measure>/children", scorecard.children, name="measure-children"),
    path("measures/<slug:measure>/children/file", scorecard.children_file, name="measure-children-file"),
    path("lists", cohorts.cohorts, name="cohorts"),
    path("lists/<slug:cohort>", cohorts.cohort, name="cohort"),
    path("lists/<slug:cohort>/file", cohorts.cohort_file, name="cohort-file"),
    path("inspection-pack", inspection.inspection_pack, name="inspection-pack"),
    path("inspection-pack/workbook", inspection.inspection_workbook, name="inspection-workbook"),
    path("inspection-pack/<int:number>", inspection.inspection_list, name="inspection-list"),
    path("my-figures", scorecard.my_figures, name="my-figures"),
    path("my-figures/<slug:measure>", scorecard.my_children, name="my-figures-children"),
    path("data-quality", quality.data_quality, name="data-quality"),
    path("data-quality/children", quality.data_quality_children, name="data-quality-children"),
    path("data-quality/children/file", quality.data_quality_children_file, name="data-quality-children-file"),
    path("recording-costs", burden.recording_costs, name="recording-costs"),
    path("recording-costs/<slug:kind>", burden.recording_cost, name="recording-cost"),
    path("returns", returns.returns, name="returns"),
    path("returns/<uuid:key>", returns.return_checked, name="return-checked"),
    path("returns/<uuid:key>/findings/<slug:shape>", returns.return_findings, name="return-findings"),
    path("standards", handbook.standards, name="standards"),
    path("standards/calendar", setting.standards_calendar, name="standards-calendar"),
    path("standards/calendar/terms", setting.standards_term, name="standards-term"),
    path("standards/calendar/closures", setting.standards_closure, name="standards-closure"),
    path("standards/<str:key>", handbook.standard, name="standard"),
    path("standards/<str:key>/line", setting.standard_line, name="standard-line"),
    path("design", handbook.gallery, name="gallery"),
    path("health", handbook.health, name="health"),
]
