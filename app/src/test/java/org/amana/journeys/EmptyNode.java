package org.amana.journeys;

import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.springframework.boot.test.context.TestComponent;

/** The node before a journey: nobody works there, no case was begun, and it is unsealed. */
@TestComponent
final class EmptyNode {

  private final FreshDatabase.Owner owner;
  private final SetUpVault vault;

  EmptyNode(FreshDatabase.Owner owner, SetUpVault vault) {
    this.owner = owner;
    this.vault = vault;
  }

  void open() {
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session, vault.person_key, vault.safe_key,
              vault.custody, vault.custody_share, vault.handed_share, vault.tag, needtoknow.file,
              cases.record, chronicle.step, tasks.task, tasks.notice, referrals.referral,
              documents.document cascade
            """)
        .update();
    vault.open();
  }
}
