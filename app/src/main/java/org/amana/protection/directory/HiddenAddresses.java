package org.amana.protection.directory;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Addresses of shelters: encrypted, and opened one at a time to those who bring people there.
 * Whoever keeps the directory can put a new one in the place of an old, and reads neither.
 */
@Component
class HiddenAddresses {

  private final Access access;
  private final OfferSql sql;
  private final Vault vault;
  private final Audit audit;
  private final TransactionTemplate transaction;

  HiddenAddresses(
      Access access, OfferSql sql, Vault vault, Audit audit, TransactionTemplate transaction) {
    this.access = access;
    this.sql = sql;
    this.vault = vault;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Within the caller's transaction. */
  void keep(OfferId offer, String address) {
    sql.hideAddress(
        offer, vault.protect(address.getBytes(StandardCharsets.UTF_8), offer.address()));
  }

  boolean mayOpen() {
    return access.viewer().filter(viewer -> viewer.can(Permission.READ_ADDRESSES)).isPresent();
  }

  /** The address, once it is written down that it was opened; empty when nobody said one. */
  Optional<String> open(OfferId offer) {
    access.require(Permission.READ_ADDRESSES);
    Optional<byte[]> sealed = sql.hiddenAddress(offer);
    if (sealed.isPresent()) {
      transaction.executeWithoutResult(
          _ ->
              audit.record(
                  Entry.of(access.actor(), "directory.address-opened", 2).about(offer.subject())));
    }
    return sealed
        .map(bytes -> vault.reveal(bytes, offer.address()))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
