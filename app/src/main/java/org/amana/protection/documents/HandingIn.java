package org.amana.protection.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.audit.Written;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.rebuilding.Rebuilder;
import org.amana.platform.rebuilding.Rebuilt;
import org.amana.platform.vault.ContentKey;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.web.HandedFile;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.springframework.stereotype.Component;

/** Documents that come into a case and go out of it, each by a step of its chronicle. */
@Component
class HandingIn {

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final Cases cases;
  private final Chronicle chronicle;
  private final DocumentSql sql;
  private final DocumentLog log;
  private final Rebuilder rebuilder;
  private final Ids ids;
  private final Clock clock;

  HandingIn(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      Cases cases,
      Chronicle chronicle,
      DocumentSql sql,
      DocumentLog log,
      Rebuilder rebuilder,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.cases = cases;
    this.chronicle = chronicle;
    this.sql = sql;
    this.log = log;
    this.rebuilder = rebuilder;
    this.ids = ids;
    this.clock = clock;
  }

  /** A document that a page may bring: sent twice, it is entered once. */
  UUID freshId() {
    return ids.next();
  }

  /**
   * The case, when the one who asks may hand something in and their key is open: before anything is
   * typed that would be lost on the way to the phrase.
   */
  CaseEntry ask(CaseId id) {
    return needToKnow.within(
        () -> {
          needToKnow.require(Documents.WRITE, id.file());
          var _ = files.open(id.file());
          return cases.entry(id);
        });
  }

  /**
   * Takes a document: a rebuilt copy, and the original when that is asked for. Nothing when it was
   * taken already.
   *
   * @throws ProblemException with every field that is wrong, the file among them; denied
   */
  void take(CaseId id, DocumentForm form, Optional<HandedFile> file) {
    if (needToKnow.within(() -> isThere(id, form.document()))) {
      return;
    }
    form.mustBeWhole(clock, file);
    byte[] bytes = file.orElseThrow().bytes();
    needToKnow.within(
        () -> {
          mustHaveRoom(id, bytes.length);
          return id;
        });
    switch (rebuilder.rebuild(bytes)) {
      case Rebuilt.Refused refused -> DocumentForm.mustBeRight(wrong(refused.refusal().key()));
      case Rebuilt.Copy copy -> keep(id, form, copy, bytes);
    }
  }

  private boolean isThere(CaseId id, UUID document) {
    needToKnow.require(Documents.WRITE, id.file());
    return sql.find(id, document).isPresent();
  }

  private static List<Violation> wrong(String rule) {
    return List.of(new Violation(DocumentForm.FILE, rule));
  }

  private void mustHaveRoom(CaseId id, long size) {
    Quota quota =
        sql.quota(
            id,
            needToKnow.viewer().id(),
            LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    DocumentForm.mustBeRight(quota.refuses(size).stream().toList());
  }

  private void keep(CaseId id, DocumentForm form, Rebuilt.Copy copy, byte[] original) {
    ContentKey key = ContentKey.fresh();
    UUID document = form.document();
    String digest = form.keepsOriginal() ? Written.digest(original) : "";
    Cover cover =
        new Cover(key.text(), form.chosenKind(), form.words(), copy.form(), copy.pages(), digest);
    List<byte[]> copied = key.protect(copy.bytes(), Part.COPY.place(document));
    List<byte[]> kept =
        form.keepsOriginal() ? key.protect(original, Part.ORIGINAL.place(document)) : List.of();
    Document added = document(form, copied, kept);
    needToKnow.within(
        () -> {
          if (!isThere(id, document)) {
            mustHaveRoom(id, added.size());
            enter(id, added, 0, "added", "");
            OpenSafe safe = files.open(id.file());
            byte[] sealed = safe.protect(Plaintext.of(cover), added.cover());
            sql.add(id, added, sealed);
            sql.addPieces(id, added, Part.COPY, copied);
            sql.addPieces(id, added, Part.ORIGINAL, kept);
            log.kept(id, added, sealed, digest);
          }
          return id;
        });
  }

  private Document document(DocumentForm form, List<byte[]> copied, List<byte[]> kept) {
    return new Document(
        form.document(),
        form.day().orElseThrow(),
        needToKnow.viewer().id(),
        clock.instant(),
        size(copied) + size(kept),
        1);
  }

  private static long size(List<byte[]> pieces) {
    return pieces.stream().mapToLong(piece -> piece.length).sum();
  }

  private void enter(CaseId id, Document document, int after, String kind, String reasons) {
    LocalDate on = after == 0 ? document.on() : LocalDate.now(clock);
    var _ =
        chronicle.add(
            id,
            new NewStep(
                document.id(),
                after,
                Documents.ROOM,
                kind,
                on,
                Optional.empty(),
                Action.WRITE,
                Optional.empty(),
                new StepWords(reasons)));
  }

  /** The case of a document that would be erased, when the one who asks may. */
  CaseEntry askErase(CaseId id, UUID document) {
    return needToKnow.within(
        () -> {
          var _ = toErase(id, document);
          return cases.entry(id);
        });
  }

  private Document toErase(CaseId id, UUID document) {
    needToKnow.require(Documents.ERASE, id.file());
    return sql.find(id, document)
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()))
        .document();
  }

  /**
   * Destroys a document: its key first of all. That it was there, and why it is not any more,
   * stays.
   *
   * @throws ProblemException not found; denied; without reasons
   */
  void erase(CaseId id, UUID document, String reasons) {
    needToKnow.within(
        () -> {
          Document erased = toErase(id, document);
          if (reasons.isBlank()) {
            DocumentForm.mustBeRight(
                List.of(new Violation("reasons", "documents.rule.no-reasons")));
          }
          if (reasons.length() > DocumentForm.LONGEST_TEXT) {
            DocumentForm.mustBeRight(List.of(new Violation("reasons", "documents.rule.too-long")));
          }
          enter(id, erased, 1, "erased", reasons.strip());
          log.destroyed(id, erased);
          sql.erase(document);
          return id;
        });
  }
}
