package org.amana.platform.jobs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.access.PersonId;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Long work as people see it: the list, one job while it runs, and what came of it. */
@Controller
@ConditionalOnWebApplication
class JobsPage {

  private static final int PAGE = 25;
  private static final int REFRESH_SECONDS = 3;

  /** Jobs that are read at once for a file. */
  private static final int PORTION = 500;

  private static final List<String> HEADINGS =
      List.of("jobs.kind", "jobs.step", "jobs.state", "jobs.created", "jobs.author");

  private final Jobs jobs;
  private final Runner runner;
  private final Access access;
  private final Page page;

  JobsPage(Jobs jobs, Runner runner, Access access, Page page) {
    this.jobs = jobs;
    this.runner = runner;
    this.access = access;
    this.page = page;
  }

  /** A job with the words for its kind and its author. */
  record Shown(Job job, String kindKey, String step, String author) {}

  @GetMapping("/jobs")
  ModelAndView list(
      @RequestParam(required = false) Optional<Job.State> state,
      @RequestParam(required = false) Optional<UUID> after) {
    access.require(Permission.FOLLOW_JOBS);
    JobPage found = jobs.list(state, after.map(JobId::new), PAGE);
    return new ModelAndView("jobs/jobs")
        .addObject("jobs", found.jobs().stream().map(this::shown).toList())
        .addObject("next", found.next().map(JobId::toString).orElse(null))
        .addObject("form", Form.empty().with("state", state.map(Enum::name).orElse("")))
        .addObject("states", states());
  }

  private List<Form.Option> states() {
    return Stream.concat(
            Stream.of(new Form.Option("", page.text("jobs.all"))),
            Stream.of(Job.State.values())
                .map(state -> new Form.Option(state.name(), page.text(state.key()))))
        .toList();
  }

  @GetMapping("/jobs.{ending}")
  void file(
      @PathVariable String ending,
      @RequestParam(required = false) Optional<Job.State> state,
      HttpServletResponse response)
      throws IOException {
    access.require(Permission.FOLLOW_JOBS);
    Iterable<List<String>> rows =
        () ->
            Stream.iterate(
                    Optional.of(jobs.list(state, Optional.empty(), PORTION)),
                    Optional::isPresent,
                    found -> after(state, found))
                .flatMap(found -> found.orElseThrow().jobs().stream())
                .map(job -> cells(shown(job)))
                .iterator();
    List<String> head = HEADINGS.stream().map(page::text).toList();
    Download.of(ending)
        .send(response, "jobs", page.language(), new TakeAway("jobs", head, 1, rows));
  }

  private Optional<JobPage> after(Optional<Job.State> state, Optional<JobPage> found) {
    return found.flatMap(JobPage::next).map(last -> jobs.list(state, Optional.of(last), PORTION));
  }

  private List<String> cells(Shown shown) {
    Job job = shown.job();
    return List.of(
        page.text(shown.kindKey()),
        shown.step(),
        page.text(job.state().key()),
        job.times().created().toString(),
        shown.author().isEmpty() ? page.text("jobs.command") : shown.author());
  }

  /** Where it stands, in words; nothing before its first step. */
  private String step(Job job) {
    Job.Step step = job.step();
    return step.key().isEmpty() ? "" : page.text(step.key(), step.arguments().toArray());
  }

  @GetMapping("/jobs/{id}")
  ModelAndView show(@PathVariable UUID id) {
    access.require(Permission.FOLLOW_JOBS);
    Job job = get(id);
    ModelAndView view =
        new ModelAndView("jobs/job")
            .addObject("shown", shown(job))
            .addObject("job", job)
            .addObject("failure", job.failure().orElse(null))
            .addObject("result", job.result().map(JobResult::page).orElse(""));
    return job.state().isEnded() ? view : view.addObject("refreshSeconds", REFRESH_SECONDS);
  }

  @PostMapping("/jobs/{id}/cancel")
  String cancel(@PathVariable UUID id) {
    access.require(Permission.CANCEL_JOBS);
    jobs.cancel(get(id).id());
    return "redirect:/jobs/" + id;
  }

  private Job get(UUID id) {
    return jobs.find(new JobId(id))
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  private Shown shown(Job job) {
    String kind = runner.kind(job.kind()).map(JobKind::key).orElse("jobs.unknown");
    return new Shown(job, kind, step(job), author(job.startedBy()));
  }

  private String author(String startedBy) {
    try {
      return access.nameOf(new PersonId(UUID.fromString(startedBy))).orElse("");
    } catch (IllegalArgumentException _) {
      return ""; // a command, which has no name
    }
  }
}
