package org.amana.protection.documents;

import java.util.UUID;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is kept of a document, as bytes: under a name of ours, as one of few kinds, with a policy
 * under which a browser runs and loads nothing of it, and keeps no copy.
 */
@Controller
@ConditionalOnWebApplication
class DocumentContents {

  private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

  private final Documents documents;

  DocumentContents(Documents documents) {
    this.documents = documents;
  }

  /**
   * The rebuilt copy.
   *
   * @param save whether it is to be saved, where a browser does not show it
   */
  @GetMapping("/cases/{id}/documents/{document}/copy")
  ResponseEntity<byte[]> copy(
      @PathVariable UUID id,
      @PathVariable UUID document,
      @RequestParam(defaultValue = "false") boolean save) {
    Content content = documents.open(new CaseId(id), document, Part.COPY);
    ContentDisposition.Builder how =
        save ? ContentDisposition.attachment() : ContentDisposition.inline();
    return answer(content.form().mediaType(), how, content.form().ending(), content.bytes());
  }

  /** As it was handed in: to be saved, and never shown by a browser. */
  @GetMapping("/cases/{id}/documents/{document}/original")
  ResponseEntity<byte[]> original(@PathVariable UUID id, @PathVariable UUID document) {
    Content content = documents.open(new CaseId(id), document, Part.ORIGINAL);
    return answer(
        "application/octet-stream", ContentDisposition.attachment(), "original", content.bytes());
  }

  private static ResponseEntity<byte[]> answer(
      String type, ContentDisposition.Builder how, String ending, byte[] bytes) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, how.filename("document." + ending).build().toString())
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
