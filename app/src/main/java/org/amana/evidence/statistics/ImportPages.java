package org.amana.evidence.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.jobs.JobId;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The form by which a published file comes in. */
@Controller
class ImportPages {

  private static final String FORM = "form";
  private static final String FILE = "file";
  private static final String NAME = "name";

  private final Uploads uploads;
  private final Page page;
  private final DataSize limit;

  ImportPages(
      Uploads uploads,
      Page page,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
    this.uploads = uploads;
    this.page = page;
    this.limit = limit;
  }

  @GetMapping("/statistics/import")
  ModelAndView ask() {
    uploads.check();
    return form(Form.empty());
  }

  /** Without a file at all, some browsers send an empty one without a name. */
  @PostMapping("/statistics/import")
  ModelAndView receive(
      @RequestParam Map<String, String> typed,
      @RequestParam(FILE) Optional<MultipartFile> sent,
      HttpServletResponse response)
      throws IOException {
    uploads.check();
    Optional<FileForm> form = FileForm.withCode(typed.getOrDefault(FORM, ""));
    Optional<MultipartFile> file = sent.filter(some -> !fileName(some).isEmpty());
    String name = typed.getOrDefault(NAME, "").strip();
    List<Violation> wrong = violations(form, file, name);
    if (!wrong.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return form(new Form(Map.of(FORM, typed.getOrDefault(FORM, ""), NAME, name), wrong));
    }
    try (InputStream bytes = file.orElseThrow().getInputStream()) {
      JobId job =
          uploads.receive(
              form.orElseThrow(),
              fileName(file.orElseThrow()),
              Optional.of(name).filter(some -> !some.isEmpty()),
              bytes);
      return new ModelAndView("redirect:/jobs/" + job);
    }
  }

  private static String fileName(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }

  private static List<Violation> violations(
      Optional<FileForm> form, Optional<MultipartFile> file, String name) {
    List<Violation> found = new ArrayList<>();
    if (form.isEmpty()) {
      found.add(new Violation(FORM, "statistics.upload.rule.form"));
    }
    if (file.isEmpty()) {
      found.add(new Violation(FILE, "statistics.upload.rule.file"));
    } else if (file.get().isEmpty()) {
      found.add(new Violation(FILE, "statistics.upload.rule.empty-file"));
    }
    if (!name.isEmpty() && !Imports.isName(name)) {
      found.add(new Violation(NAME, "statistics.upload.rule.name"));
    }
    return found;
  }

  private ModelAndView form(Form form) {
    return new ModelAndView("statistics/import")
        .addObject("form", form)
        .addObject(
            "forms",
            Stream.of(FileForm.values())
                .map(one -> new Form.Option(one.code(), page.text(key(one))))
                .toList())
        .addObject("limit", limit.toMegabytes());
  }

  private static String key(FileForm form) {
    return switch (form) {
      case GLOTIP -> "statistics.upload.form.glotip";
      case CTDC -> "statistics.upload.form.ctdc";
    };
  }
}
