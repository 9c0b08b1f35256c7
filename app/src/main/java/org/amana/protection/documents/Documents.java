package org.amana.protection.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.Access;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.web.Paging;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.springframework.stereotype.Component;

/** Documents of a case, opened. What is opened stands in the log first, committed. */
@Component
class Documents {

  /** In the chronicle, and in addresses. */
  static final String ROOM = "documents";

  static final Wanted WRITE = new Wanted(Action.WRITE, Tier.IDENTITY);
  static final Wanted ERASE = Wanted.to(Action.ERASE);
  private static final Wanted READ = Wanted.to(Action.READ);
  private static final Wanted READ_IDENTITY = new Wanted(Action.READ, Tier.IDENTITY);
  private static final int PAGE = 25;

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final Cases cases;
  private final DocumentSql sql;
  private final DocumentLog log;
  private final Access access;
  private final Colleagues colleagues;
  private final Clock clock;

  Documents(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      Cases cases,
      DocumentSql sql,
      DocumentLog log,
      Access access,
      Colleagues colleagues,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.cases = cases;
    this.sql = sql;
    this.log = log;
    this.access = access;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /**
   * What a page shows.
   *
   * @param documents the newest first; on the page of one, that one
   * @param names of whoever handed one in
   */
  record Shown(
      CaseEntry entry,
      Allowed allowed,
      List<OpenDocument> documents,
      Map<PersonId, String> names,
      Paging paging) {

    public boolean mayAdd() {
      return allowed.may(WRITE);
    }

    public boolean mayErase() {
      return allowed.may(ERASE);
    }
  }

  private record Found(
      CaseEntry entry,
      Allowed allowed,
      List<DocumentSql.Sealed> documents,
      Paging paging,
      Optional<OpenSafe> safe) {}

  Shown list(CaseId id, long page) {
    return opened(
        needToKnow.within(
            () -> {
              Allowed allowed = needToKnow.allowed(id.file());
              Purpose purpose = needToKnow.require(READ, id.file(), allowed);
              Paging paging = new Paging(page, PAGE, sql.count(id));
              List<DocumentSql.Sealed> found = sql.list(id, paging.offset(), paging.size());
              return found(id, allowed, purpose, found, paging);
            }));
  }

  /**
   * One of them.
   *
   * @throws ProblemException not found; {@code custody.locked}; {@code audit.unavailable}
   */
  Shown show(CaseId id, UUID document) {
    return opened(
        needToKnow.within(
            () -> {
              Allowed allowed = needToKnow.allowed(id.file());
              Purpose purpose = needToKnow.require(READ, id.file(), allowed);
              List<DocumentSql.Sealed> found = List.of(find(id, document));
              return found(id, allowed, purpose, found, new Paging(1, 1, 1));
            }));
  }

  private DocumentSql.Sealed find(CaseId id, UUID document) {
    return sql.find(id, document)
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  private Found found(
      CaseId id,
      Allowed allowed,
      Purpose purpose,
      List<DocumentSql.Sealed> documents,
      Paging paging) {
    boolean isForThem = documents.stream().anyMatch(one -> one.cover().isPresent());
    Optional<OpenSafe> safe = isForThem ? Optional.of(files.open(id.file())) : Optional.empty();
    log.read(id, purpose, isForThem ? Tier.IDENTITY : Tier.WORK);
    return new Found(cases.entry(id), allowed, documents, paging, safe);
  }

  private Shown opened(Found found) {
    List<OpenDocument> documents =
        found.documents().stream()
            .map(one -> new OpenDocument(one.document(), cover(one, found.safe())))
            .toList();
    Map<PersonId, String> names =
        colleagues.namesOf(
            documents.stream()
                .map(one -> one.document().by())
                .collect(Collectors.toUnmodifiableSet()));
    return new Shown(found.entry(), found.allowed(), documents, names, found.paging());
  }

  private static Optional<Cover> cover(DocumentSql.Sealed sealed, Optional<OpenSafe> safe) {
    return safe.flatMap(open -> sealed.cover().map(bytes -> cover(bytes, sealed.document(), open)));
  }

  private static Cover cover(byte[] sealed, Document document, OpenSafe safe) {
    return Plaintext.read(safe.reveal(sealed, document.cover()), Cover.class);
  }

  private record Kept(DocumentSql.Sealed document, List<byte[]> pieces, OpenSafe safe) {}

  /**
   * Opens what is kept of a document. An original leaves the house only with a fresh proof.
   *
   * @throws ProblemException not found, also when the original was not kept; denied; {@code
   *     custody.locked}; {@code audit.unavailable}
   */
  Content open(CaseId id, UUID document, Part part) {
    Kept kept = needToKnow.within(() -> kept(id, document, part));
    Cover cover =
        cover(kept.document().cover().orElseThrow(), kept.document().document(), kept.safe());
    return new Content(
        cover.form(), cover.contentKey().reveal(kept.pieces(), part.place(document)));
  }

  private Kept kept(CaseId id, UUID document, Part part) {
    Purpose purpose = needToKnow.require(READ_IDENTITY, id.file());
    if (part == Part.ORIGINAL) {
      access.requireFresh();
    }
    DocumentSql.Sealed found = find(id, document);
    List<byte[]> pieces = sql.pieces(document, part);
    if (pieces.isEmpty()) {
      throw new ProblemException(new CommonProblem.NotFound());
    }
    OpenSafe safe = files.open(id.file());
    log.opened(id, purpose, part);
    return new Kept(found, pieces, safe);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
