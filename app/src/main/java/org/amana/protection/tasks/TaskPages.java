package org.amana.protection.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tasks of one case: who has to do what until when, and how each went on. */
@Controller
@ConditionalOnWebApplication
class TaskPages {

  private static final int PAGE = 25;

  private final Tasks tasks;
  private final Page page;
  private final Clock clock;

  TaskPages(Tasks tasks, Page page, Clock clock) {
    this.tasks = tasks;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/tasks")
  ModelAndView show(
      @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") long number) {
    CaseId of = new CaseId(id);
    Paging paging = new Paging(number, PAGE, tasks.count(of));
    return new ModelAndView("tasks/tasks")
        .addObject("id", id)
        .addObject("shown", tasks.show(of, paging.offset(), paging.size()))
        .addObject("moves", Move.values())
        .addObject("paging", paging);
  }

  @GetMapping("/cases/{id}/tasks/new")
  ModelAndView askOpen(@PathVariable UUID id) {
    Tasks.Asked asked = tasks.ask(new CaseId(id));
    return opening(
        id,
        asked,
        Form.empty()
            .with("thread", tasks.freshThread().toString())
            .with("priority", Priority.NORMAL.code())
            .with("assignee", asked.own().toString()));
  }

  private ModelAndView opening(UUID id, Tasks.Asked asked, Form form) {
    return new ModelAndView("tasks/new")
        .addObject("id", id)
        .addObject("asked", asked)
        .addObject("form", form)
        .addObject(
            "kinds",
            Arrays.stream(TaskKind.values())
                .map(kind -> new Form.Option(kind.code(), page.text(kind.key())))
                .toList())
        .addObject(
            "priorities",
            Arrays.stream(Priority.values())
                .map(priority -> new Form.Option(priority.code(), page.text(priority.key())))
                .toList())
        .addObject("members", members(asked));
  }

  private static List<Form.Option> members(Tasks.Asked asked) {
    return asked.members().entrySet().stream()
        .map(member -> new Form.Option(member.getKey().toString(), member.getValue()))
        .toList();
  }

  @PostMapping("/cases/{id}/tasks/new")
  ModelAndView open(
      @PathVariable UUID id,
      @RequestParam UUID thread,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    TaskForm form = TaskForm.of(typed);
    CaseId of = new CaseId(id);
    return new FormAnswer(form.shown(), "words", again -> opening(id, tasks.ask(of), again))
        .to(
            response,
            () -> {
              tasks.open(of, thread, form);
              return back(id);
            });
  }

  @GetMapping("/cases/{id}/tasks/{thread}/{move}")
  ModelAndView askMove(
      @PathVariable UUID id, @PathVariable UUID thread, @PathVariable String move) {
    Tasks.Asked asked = tasks.ask(new CaseId(id), thread);
    return moving(
        id,
        move(move),
        asked,
        Form.empty().with("due", LocalDate.now(clock).plusDays(1).toString()));
  }

  private ModelAndView moving(UUID id, Move move, Tasks.Asked asked, Form form) {
    return new ModelAndView("tasks/move")
        .addObject("id", id)
        .addObject("asked", asked)
        .addObject("move", move)
        .addObject("form", form)
        .addObject("members", members(asked));
  }

  @PostMapping("/cases/{id}/tasks/{thread}/{move}")
  ModelAndView move(
      @PathVariable UUID id,
      @PathVariable UUID thread,
      @PathVariable String move,
      @RequestParam int after,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    TaskForm form = TaskForm.of(typed);
    CaseId of = new CaseId(id);
    Move wanted = move(move);
    return new FormAnswer(
            form.shown(), "words", again -> moving(id, wanted, tasks.ask(of, thread), again))
        .to(
            response,
            () -> {
              tasks.move(of, thread, after, wanted, form);
              return back(id);
            });
  }

  private static Move move(String code) {
    return Move.of(code).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView(LocalAddress.to("/cases/" + id + "/tasks"));
  }
}
