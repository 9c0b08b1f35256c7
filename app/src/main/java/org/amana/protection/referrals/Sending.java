package org.amana.protection.referrals;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.access.Unit;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.FileKind;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.vault.Vault;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.chronicle.Step;
import org.amana.protection.consent.Barrier;
import org.amana.protection.consent.Basis;
import org.amana.protection.consent.Consents;
import org.amana.protection.consent.Disclosure;
import org.amana.protection.consent.InformationGroup;
import org.springframework.stereotype.Component;

/** Writes a referral, and hands it over on a basis; in the caller's transaction. */
@Component
class Sending {

  /** Who of an organisation receives for it. */
  static final Set<Role> RECEIVING = Set.of(Role.CASE_WORKER, Role.SUPERVISOR);

  /** In the chronicle of a case. */
  static final String ROOM = "referrals";

  private final ReferralSql sql;
  private final Steps steps;
  private final ProtectedFiles files;
  private final Colleagues colleagues;
  private final Consents consents;
  private final Barrier barrier;
  private final Chronicle chronicle;
  private final Vault vault;
  private final ReferralLog log;
  private final FileKind kind;
  private final SecureRandom random;
  private final Clock clock;

  Sending(
      ReferralSql sql,
      Steps steps,
      ProtectedFiles files,
      Colleagues colleagues,
      Consents consents,
      Barrier barrier,
      Chronicle chronicle,
      Vault vault,
      ReferralLog log,
      FileKind referralFiles,
      SecureRandom random,
      Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.files = files;
    this.colleagues = colleagues;
    this.consents = consents;
    this.barrier = barrier;
    this.chronicle = chronicle;
    this.vault = vault;
    this.log = log;
    this.kind = referralFiles;
    this.random = random;
    this.clock = clock;
  }

  /** A file of its own, which whoever writes it leads and nobody else has yet. */
  Referral draft(ReferralId id, Person by, ReferralForm.Right wanted, Optional<CaseId> of) {
    Optional<Basis> basis =
        of.map(record -> consents.requireBasis(record, disclosure(wanted.to(), content(wanted))));
    OpenSafe safe = files.begin(id.file(), kind, Purpose.PROTECTION);
    Instant now = clock.instant();
    Referral referral = fresh(id, by, wanted, now);
    byte[] identity = safe.protect(Plaintext.of(wanted.told()), id.identity());
    sql.add(referral);
    sql.addContent(id, vault.protect(Plaintext.of(content(wanted).facts()), id.facts()), identity);
    steps.draft(referral, by);
    of.ifPresent(
        record -> {
          sql.link(id, Side.SENDER, record, basis.map(Basis::thread));
          files.inheritConflicts(id.file(), record.file());
        });
    log.drafted(id, identity);
    return referral;
  }

  private Referral fresh(ReferralId id, Person by, ReferralForm.Right wanted, Instant now) {
    return new Referral(
        id,
        Reference.fresh(random),
        new Referral.Sender(by.id(), by.organisation().id(), by.unit().map(Unit::id)),
        wanted.to(),
        wanted.service(),
        wanted.urgency(),
        State.DRAFTED,
        new Referral.Times(
            now,
            Optional.empty(),
            wanted.urgency().wait(State.DRAFTED).map(now::plus),
            Optional.empty(),
            Optional.empty(),
            now),
        Optional.empty(),
        false,
        1);
  }

  static Content content(ReferralForm.Right wanted) {
    return new Content(new Content.Facts(wanted.purpose(), wanted.preview()), wanted.told());
  }

  /**
   * What was written goes to whom it is for.
   *
   * @throws ProblemException {@code consent.no-basis}; {@code referrals.nobody-there}
   */
  void send(Referral referral, Person by, Content content) {
    sql.linked(referral.id(), Side.SENDER).ifPresent(record -> disclose(record, referral, content));
    if (referral.to() instanceof Receiver.Queue(UUID organisation)) {
      var _ = handOver(referral.id(), organisation);
    }
    steps.take(referral, State.SENT, Steps.Made.of(by, Move.SEND, false));
  }

  private void disclose(CaseId record, Referral referral, Content content) {
    Disclosure disclosure = disclosure(referral.to(), content);
    Basis basis = consents.requireBasis(record, disclosure);
    consents.disclosed(record, basis, disclosure);
    sql.restOn(referral.id(), basis.thread());
    tell(record, referral, Move.SEND.code());
  }

  private static Disclosure disclosure(Receiver to, Content content) {
    Set<InformationGroup> groups = EnumSet.of(InformationGroup.NEEDS);
    groups.addAll(content.told().groups());
    if (content.facts().preview().children() > 0) {
      groups.add(InformationGroup.FAMILY);
    }
    return new Disclosure(to.recipient(), content.facts().purpose(), groups);
  }

  /**
   * Whether it may still go to whom it is for, by the case that it was made from; whoever was
   * referred without one has no case here that could say from where they fled.
   */
  void mustPass(ReferralId id, Receiver to) {
    sql.linked(id, Side.SENDER).ifPresent(record -> barrier.mustPass(record, to.recipient()));
  }

  /** Whoever receives gets the key at once: whoever sent it may be asleep when they accept. */
  int handOver(ReferralId id, UUID organisation) {
    mustPass(id, new Receiver.Queue(organisation));
    List<Person> people = colleagues.ofOrganisation(organisation, RECEIVING);
    int received = files.send(id.file(), people, Purpose.PROTECTION);
    if (files.members(id.file()).size() < 2) {
      throw new ProblemException(new ReferralProblem.NobodyThere());
    }
    return received;
  }

  /**
   * How the timeline of a case tells it; whom was asked for what is said by the referral itself.
   */
  record InTheCase(String reference, String service) {}

  /** Enters in the chronicle of a case what became of a referral from it. */
  void tell(CaseId record, Referral referral, String what) {
    int after =
        chronicle.steps(record, ROOM).stream()
            .filter(step -> step.thread().equals(referral.id().value()))
            .mapToInt(Step::number)
            .max()
            .orElse(0);
    var _ =
        chronicle.add(
            record,
            new NewStep(
                referral.id().value(),
                after,
                ROOM,
                what,
                LocalDate.now(clock),
                Optional.empty(),
                Action.WRITE,
                Optional.empty(),
                new InTheCase(referral.reference().text(), referral.service().code())));
  }
}
