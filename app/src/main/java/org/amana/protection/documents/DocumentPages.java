package org.amana.protection.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.HandIn;
import org.amana.platform.web.HandedFile;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The documents of one case: the list, one of them, handed in, erased. */
@Controller
@ConditionalOnWebApplication
class DocumentPages {

  private static final int MEGABYTE = 1_000_000;

  private final Documents documents;
  private final HandingIn handingIn;
  private final Page page;

  DocumentPages(Documents documents, HandingIn handingIn, Page page) {
    this.documents = documents;
    this.handingIn = handingIn;
    this.page = page;
  }

  @GetMapping("/cases/{id}/documents")
  ModelAndView list(
      @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") long number) {
    return new ModelAndView("documents/documents")
        .addObject("id", id)
        .addObject("shown", documents.list(new CaseId(id), number));
  }

  @GetMapping("/cases/{id}/documents/{document}")
  ModelAndView show(@PathVariable UUID id, @PathVariable UUID document) {
    Documents.Shown shown = documents.show(new CaseId(id), document);
    OpenDocument one = shown.documents().getFirst();
    String key = one.cover().map(cover -> cover.kind().key()).orElse("documents.closed");
    return new ModelAndView("documents/document")
        .addObject("id", id)
        .addObject("heading", page.text(key))
        .addObject("shown", shown)
        .addObject("one", one);
  }

  @GetMapping("/cases/{id}/documents/hand-in")
  ModelAndView ask(@PathVariable UUID id) {
    return asking(
        id,
        Form.empty()
            .with("id", handingIn.freshId().toString())
            .with("on", documents.today().toString()));
  }

  private ModelAndView asking(UUID id, Form form) {
    List<Form.Option> kinds =
        Arrays.stream(DocumentKind.values())
            .map(kind -> new Form.Option(kind.code(), page.text(kind.key())))
            .toList();
    return new ModelAndView("documents/hand-in")
        .addObject("id", id)
        .addObject("entry", handingIn.ask(new CaseId(id)))
        .addObject("form", form)
        .addObject("kinds", kinds)
        .addObject("limit", HandIn.LARGEST / MEGABYTE);
  }

  @PostMapping("/cases/{id}/documents/hand-in")
  ModelAndView handIn(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      @RequestAttribute(name = HandIn.FILE) Optional<HandedFile> file,
      HttpServletResponse response) {
    DocumentForm form = DocumentForm.of(typed);
    return new FormAnswer(form.shown(), DocumentForm.FILE, again -> asking(id, again))
        .to(
            response,
            () -> {
              handingIn.take(new CaseId(id), form, file);
              return to("/cases/" + id + "/documents/" + form.document());
            });
  }

  @GetMapping("/cases/{id}/documents/{document}/erase")
  ModelAndView askErase(@PathVariable UUID id, @PathVariable UUID document) {
    return erasing(id, document, Form.empty());
  }

  private ModelAndView erasing(UUID id, UUID document, Form form) {
    return new ModelAndView("documents/erase")
        .addObject("id", id)
        .addObject("document", document)
        .addObject("entry", handingIn.askErase(new CaseId(id), document))
        .addObject("form", form);
  }

  @PostMapping("/cases/{id}/documents/{document}/erase")
  ModelAndView erase(
      @PathVariable UUID id,
      @PathVariable UUID document,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    String reasons = typed.getOrDefault("reasons", "");
    Form form = Form.empty().with("reasons", reasons);
    return new FormAnswer(form, "reasons", again -> erasing(id, document, again))
        .to(
            response,
            () -> {
              handingIn.erase(new CaseId(id), document, reasons);
              return to("/cases/" + id + "/documents?erased");
            });
  }

  private static ModelAndView to(String address) {
    return new ModelAndView(LocalAddress.to(address));
  }
}
