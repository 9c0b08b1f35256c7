package org.amana.platform.jobs;

import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.access.PersonId;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Long work as people see it: the list, one job while it runs, and what came of it. */
@Controller
class JobsPage {

  private static final int PAGE = 25;
  private static final int REFRESH_SECONDS = 3;

  private final Jobs jobs;
  private final Runner runner;
  private final Access access;

  JobsPage(Jobs jobs, Runner runner, Access access) {
    this.jobs = jobs;
    this.runner = runner;
    this.access = access;
  }

  /** A job with the words for its kind and its author. */
  record Shown(Job job, String kindKey, String author) {}

  @GetMapping("/jobs")
  ModelAndView list(@RequestParam(required = false) Optional<UUID> after) {
    access.require(Permission.FOLLOW_JOBS);
    JobPage found = jobs.list(after.map(JobId::new), PAGE);
    return new ModelAndView("jobs/jobs")
        .addObject("jobs", found.jobs().stream().map(this::shown).toList())
        .addObject("next", found.next().map(JobId::toString).orElse(null));
  }

  @GetMapping("/jobs/{id}")
  ModelAndView show(@PathVariable UUID id) {
    access.require(Permission.FOLLOW_JOBS);
    Job job = get(id);
    ModelAndView page =
        new ModelAndView("jobs/job")
            .addObject("shown", shown(job))
            .addObject("job", job)
            .addObject("failure", job.failure().orElse(null))
            .addObject("result", job.result().map(JobResult::page).orElse(""));
    return job.state().isEnded() ? page : page.addObject("refreshSeconds", REFRESH_SECONDS);
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
    return new Shown(job, kind, author(job.startedBy()));
  }

  private String author(String startedBy) {
    try {
      return access.nameOf(new PersonId(UUID.fromString(startedBy))).orElse("");
    } catch (IllegalArgumentException _) {
      return ""; // a command, which has no name
    }
  }
}
