package org.amana.protection.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseId;
import org.amana.protection.consent.InformationGroup;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What of a case would leave in the form of the standard and what not; and the file. */
@Controller
@ConditionalOnWebApplication
class HandOutPages {

  private final CaseExports exports;
  private final Standard standard;
  private final Page page;

  HandOutPages(CaseExports exports, Standard standard, Page page) {
    this.exports = exports;
    this.standard = standard;
    this.page = page;
  }

  @GetMapping("/cases/{id}/exchange")
  ModelAndView show(@PathVariable UUID id) {
    return shown(id, HandOutForm.first().shown());
  }

  private ModelAndView shown(UUID id, Form form) {
    return new ModelAndView("exchange/exchange")
        .addObject("id", id)
        .addObject("shown", exports.show(new CaseId(id)))
        .addObject("form", form)
        .addObject("source", standard.source())
        .addObject("receivers", receivers())
        .addObject("forms", forms())
        .addObject("purposes", purposes())
        .addObject("groups", groups());
  }

  private List<Form.Option> receivers() {
    return Arrays.stream(HandOutForm.Receiver.values())
        .map(one -> new Form.Option(one.code(), page.text(one.key())))
        .toList();
  }

  private List<Form.Option> forms() {
    return Arrays.stream(HandOutForm.FileForm.values())
        .map(one -> new Form.Option(one.code(), page.text(one.key())))
        .toList();
  }

  private List<Form.Option> purposes() {
    return SourceForm.PURPOSES.stream()
        .map(purpose -> new Form.Option(purpose.code(), page.text(purpose.key())))
        .toList();
  }

  private List<Form.Option> groups() {
    return Arrays.stream(InformationGroup.values())
        .map(group -> new Form.Option(group.code(), page.text(group.key())))
        .toList();
  }

  /** The file itself, or the page again with what is wrong. */
  @PostMapping("/cases/{id}/exchange")
  ModelAndView handOut(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    HandOutForm form = HandOutForm.of(typed);
    return new FormAnswer(form.shown(), HandOutForm.TO, again -> shown(id, again))
        .to(
            response,
            () -> {
              CaseExports.Taken taken = exports.handOut(new CaseId(id), form);
              return new ModelAndView((_, _, answer) -> send(taken, answer));
            });
  }

  private static void send(CaseExports.Taken taken, HttpServletResponse response)
      throws IOException {
    response.setContentType(taken.type());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(taken.name()).build().toString());
    response.getOutputStream().write(taken.text().getBytes(StandardCharsets.UTF_8));
  }
}
