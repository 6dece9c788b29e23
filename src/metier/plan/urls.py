from django.urls import path, register_converter

from metier.plan.views import deposits, gaps, goals, hours, milestones, obstacles, tasks, timeline


class WayConverter:
    """Earlier or later, and nothing else."""

    regex = "earlier|later"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(WayConverter, "way")

app_name = "plan"
urlpatterns = [
    path("", timeline.timeline, name="timeline"),
    path("plan.pdf", timeline.plan_pdf, name="pdf"),
    path("as-of/", timeline.past, name="past"),
    path("findings/", timeline.findings, name="findings"),
    path("findings/remedy/", timeline.remedy, name="remedy"),
    path("findings/again/", timeline.show_finding, name="show_finding"),
    # goals
    path("goals/", goals.goals, name="goals"),
    path("goals/for-direction/", goals.for_direction, name="for_direction"),
    path("goals/new/", goals.new, name="new_goal"),
    path("goals/<uuid:pk>/", goals.goal, name="goal"),
    path("goals/<uuid:pk>/change/", goals.change, name="change_goal"),
    path("goals/<uuid:pk>/reached/", goals.reach, name="reach_goal"),
    path("goals/<uuid:pk>/drop/", goals.drop, name="drop_goal"),
    path("goals/<uuid:pk>/reopening/", goals.reopen, name="reopen_goal"),
    path("goals/<uuid:pk>/trash/", goals.trash, name="trash_goal"),
    path("goals/<uuid:pk>/restoration/", goals.restore, name="restore_goal"),
    path("goals/<uuid:pk>/snooze/", goals.snooze, name="snooze_goal"),
    path("goals/<uuid:pk>/waking/", goals.wake, name="wake_goal"),
    path("goals/<uuid:pk>/changes/<uuid:change>/withdrawal/", goals.withdraw, name="withdraw_goal_change"),
    # milestones of a goal
    path("goals/<uuid:pk>/milestones/", milestones.add, name="add_milestone"),
    path("milestones/<uuid:pk>/change/", milestones.change, name="change_milestone"),
    path("milestones/<uuid:pk>/reached/", milestones.reach, name="reach_milestone"),
    path("milestones/<uuid:pk>/reopening/", milestones.reopen, name="reopen_milestone"),
    path("milestones/<uuid:pk>/<way:way>/", milestones.move, name="move_milestone"),
    path("milestones/<uuid:pk>/trash/", milestones.trash, name="trash_milestone"),
    path("milestones/<uuid:pk>/restoration/", milestones.restore, name="restore_milestone"),
    # if-then plans
    path("goals/<uuid:pk>/if-then/", obstacles.new, name="new_if_then_plan"),
    path("if-then/<uuid:pk>/", obstacles.if_then_plan, name="if_then_plan"),
    path("if-then/<uuid:pk>/change/", obstacles.change, name="change_if_then_plan"),
    path("if-then/<uuid:pk>/answer/", obstacles.answer, name="answer_if_then_plan"),
    path("if-then/<uuid:pk>/answer/withdrawal/", obstacles.withdraw_answer, name="withdraw_answer"),
    path("if-then/<uuid:pk>/end/", obstacles.end, name="end_if_then_plan"),
    path("if-then/<uuid:pk>/resumption/", obstacles.resume, name="resume_if_then_plan"),
    path("if-then/<uuid:pk>/trash/", obstacles.trash, name="trash_if_then_plan"),
    path("if-then/<uuid:pk>/restoration/", obstacles.restore, name="restore_if_then_plan"),
    path("if-then/<uuid:pk>/changes/<uuid:change>/withdrawal/", obstacles.withdraw, name="withdraw_if_then_change"),
    # tasks
    path("tasks/new/", tasks.new, name="new_task"),
    path("tasks/<uuid:pk>/", tasks.task, name="task"),
    path("tasks/<uuid:pk>/change/", tasks.change, name="change_task"),
    path("tasks/<uuid:pk>/completion/", tasks.complete, name="complete_task"),
    path("tasks/<uuid:pk>/reopening/", tasks.reopen, name="reopen_task"),
    path("tasks/<uuid:pk>/start/", tasks.start, name="start_task"),
    path("tasks/<uuid:pk>/slip/", tasks.slip, name="slip_task"),
    path("tasks/<uuid:pk>/<way:way>/", tasks.move, name="move_task"),
    path("tasks/<uuid:pk>/drop/", tasks.drop, name="drop_task"),
    path("tasks/<uuid:pk>/time/", tasks.log_time, name="log_time"),
    path("tasks/<uuid:pk>/trash/", tasks.trash, name="trash_task"),
    path("tasks/<uuid:pk>/restoration/", tasks.restore, name="restore_task"),
    path("tasks/<uuid:pk>/snooze/", tasks.snooze, name="snooze"),
    path("tasks/<uuid:pk>/waking/", tasks.wake, name="wake"),
    path("tasks/<uuid:pk>/changes/<uuid:change>/withdrawal/", tasks.withdraw, name="withdraw_task_change"),
    path("tasks/<uuid:pk>/took/", tasks.took, name="took"),
    # gaps of a target role
    path("gaps/<uuid:pk>/task/", gaps.close, name="close_gap"),
    # deposits
    path("deposits/", deposits.deposits, name="deposits"),
    path("deposits/new/", deposits.add, name="add_deposit"),
    path("deposits/<uuid:pk>/change/", deposits.change, name="change_deposit"),
    path("deposits/<uuid:pk>/change/withdrawal/", deposits.withdraw, name="withdraw_deposit_change"),
    path("deposits/<uuid:pk>/trash/", deposits.trash, name="trash_deposit"),
    path("deposits/<uuid:pk>/restoration/", deposits.restore, name="restore_deposit"),
    # hours
    path("hours/", hours.hours, name="hours"),
    path("hours/<uuid:pk>/change/", hours.change, name="change_hours"),
    path("hours/<uuid:pk>/trash/", hours.remove, name="remove_hours"),
    path("hours/<uuid:pk>/restoration/", hours.restore, name="restore_hours"),
    path("hours/<uuid:pk>/withdrawal/", hours.withdraw_added, name="withdraw_added_hours"),
    path("hours/<uuid:pk>/changes/<uuid:change>/withdrawal/", hours.withdraw, name="withdraw_hours_change"),
]
