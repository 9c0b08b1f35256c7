package org.amana.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Four eyes: the key of a safe is also split among the custodians, so that {@link #NEEDED} of them
 * together can open this one safe to one person for a time. No custodian opens it alone, and what
 * they hand over for one safe opens no other.
 */
@Component
public final class Custody {

  /** How many custodians have to agree. */
  public static final int NEEDED = 2;

  private final SafeSql sql;
  private final HandedShareSql handed;
  private final Sealing sealing;
  private final Vault vault;
  private final Ids ids;
  private final SecureRandom random;
  private final Clock clock;

  Custody(
      SafeSql sql,
      HandedShareSql handed,
      Sealing sealing,
      Vault vault,
      Ids ids,
      SecureRandom random,
      Clock clock) {
    this.sql = sql;
    this.handed = handed;
    this.sealing = sealing;
    this.vault = vault;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** Splits the key of a safe among custodians anew; too few of them are entrusted with nothing. */
  void entrust(OpenSafe safe, Set<Holder> custodians) {
    if (custodians.size() < NEEDED) {
      return;
    }
    RootKey second = RootKey.fresh(random);
    Place box = new Place("vault.custody", "box", safe.id().value());
    byte[] boxed = Crypto.make(() -> second.aead().encrypt(safe.bytes(), box.associatedData()));
    Map<Holder, KeysetHandle> known = sealing.publicKeys(custodians);
    List<Share> shares = second.split(NEEDED, custodians.size(), random);
    List<SafeSql.Sealed> sealed = new ArrayList<>();
    for (Holder custodian : custodians) {
      UUID id = ids.next();
      byte[] share = shares.get(sealed.size()).bytes();
      sealed.add(
          new SafeSql.Sealed(
              id, custodian, sealing.seal(share, entrusted(id), sealing.of(custodian, known))));
    }
    sql.keepCustody(safe.id(), vault.protect(boxed, box), sealed);
  }

  /**
   * Hands one custodian's share to the person who asks, until then.
   *
   * @throws ProblemException {@code vault.no-key} when this custodian was not entrusted with it
   */
  public void hand(Handover handover, UnlockedKey custodian, Instant until) {
    SafeSql.Sealed own =
        sql.share(handover.safe(), custodian.holder())
            .orElseThrow(() -> new ProblemException(new VaultProblem.NoKey()));
    KeysetHandle receiver =
        sealing.of(handover.receiver(), sealing.publicKeys(Set.of(handover.receiver())));
    HandedShareSql.Handed share = handedOver(handover.safe(), own, custodian, receiver);
    handed.keep(handover.request(), handover.receiver(), custodian.holder(), List.of(share), until);
  }

  /** Hands one custodian's shares of all safes of a person over to their new key. */
  void handAll(Renewal renewal, KeysetHandle receiver, UnlockedKey custodian) {
    List<HandedShareSql.Handed> shares =
        sql.sharesOfSafesOf(renewal.holder(), custodian.holder()).entrySet().stream()
            .map(own -> handedOver(own.getKey(), own.getValue(), custodian, receiver))
            .toList();
    handed.keep(renewal.id(), renewal.holder(), custodian.holder(), shares, renewal.endsAt());
  }

  private HandedShareSql.Handed handedOver(
      SafeId safe, SafeSql.Sealed own, UnlockedKey custodian, KeysetHandle receiver) {
    byte[] share = sealing.open(own.bytes(), entrusted(own.id()), custodian);
    UUID id = ids.next();
    return new HandedShareSql.Handed(id, safe, sealing.seal(share, handedTo(id), receiver));
  }

  /** How many custodians have handed over their share, and it still counts. */
  public int handed(Handover handover) {
    return sharesOf(handover).size();
  }

  /**
   * Opens the safe with what the custodians handed over.
   *
   * @throws ProblemException {@code vault.shares-missing} when too few have, or the time is over
   */
  public OpenSafe open(Handover handover, UnlockedKey receiver) {
    List<HandedShareSql.Handed> shares = sharesOf(handover);
    if (shares.size() < NEEDED) {
      throw new ProblemException(new VaultProblem.SharesMissing(shares.size(), NEEDED));
    }
    byte[] box =
        Optional.ofNullable(sql.boxes(Set.of(handover.safe())).get(handover.safe()))
            .orElseThrow(() -> new ProblemException(new VaultProblem.NoKey()));
    return opened(handover.safe(), shares, box, receiver);
  }

  private List<HandedShareSql.Handed> sharesOf(Handover handover) {
    return handed.of(handover.request(), handover.receiver(), clock.instant()).stream()
        .filter(share -> share.safe().equals(handover.safe()))
        .toList();
  }

  /** Opens every safe of which enough was handed over. */
  List<OpenSafe> openAll(Renewal renewal, UnlockedKey receiver) {
    Map<SafeId, List<HandedShareSql.Handed>> shares =
        handed.of(renewal.id(), renewal.holder(), clock.instant()).stream()
            .collect(Collectors.groupingBy(HandedShareSql.Handed::safe));
    Map<SafeId, byte[]> boxes = sql.boxes(shares.keySet());
    return boxes.entrySet().stream()
        .filter(box -> shares.getOrDefault(box.getKey(), List.of()).size() >= NEEDED)
        .map(
            box -> {
              SafeId safe = box.getKey();
              return opened(safe, shares.getOrDefault(safe, List.of()), box.getValue(), receiver);
            })
        .toList();
  }

  private OpenSafe opened(
      SafeId safe, List<HandedShareSql.Handed> handedOver, byte[] kept, UnlockedKey receiver) {
    List<Share> shares =
        handedOver.stream()
            .map(share -> Share.of(sealing.open(share.sealed(), handedTo(share.id()), receiver)))
            .toList();
    Place box = new Place("vault.custody", "box", safe.value());
    byte[] boxed = vault.reveal(kept, box);
    RootKey second = RootKey.join(shares);
    byte[] bytes = Crypto.open(() -> second.aead().decrypt(boxed, box.associatedData()));
    return new OpenSafe(safe, Crypto.secret(bytes));
  }

  /** Takes back what was handed over for a request. */
  public void takeBack(UUID request) {
    handed.drop(request);
  }

  /** Destroys what was handed over for a time that has passed. */
  public int takeBackExpired() {
    return handed.dropExpired(clock.instant());
  }

  private static Place entrusted(UUID share) {
    return new Place("vault.custody_share", "sealed", share);
  }

  private static Place handedTo(UUID share) {
    return new Place("vault.handed_share", "sealed", share);
  }
}
