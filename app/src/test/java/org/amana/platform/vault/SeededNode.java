package org.amana.platform.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.prf.HmacPrfKey;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amana.Amana;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.access.SeededCodeApp;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.names.NameTags;
import org.amana.platform.names.Particulars;
import org.amana.platform.node.Home;
import org.amana.platform.node.Node;
import org.amana.platform.searches.SearchReason;
import org.amana.platform.searches.Searches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A serving node in a process of its own, filled with canaries through the faces of its rooms. It
 * tells its keys to a file outside of its home, so that they can be searched for; one canary is
 * stored plain, wherever something can be stored.
 */
public final class SeededNode {

  static final String PLANTED = "planted";

  /** Kept in memory on purpose. */
  @SuppressWarnings({"unused", "UnusedVariable"})
  private static final String HELD = Canary.of(PLANTED, 0);

  /** Of the first of the people, who works on cases. */
  static final String SIGN_IN_NAME = "lead@example.org";

  private static final int PEOPLE = 3;

  private final Node node;
  private final int count;
  private final List<String> secrets = new ArrayList<>();

  private SeededNode(Node node, int count) {
    this.node = node;
    this.count = count;
  }

  public static void main(String[] arguments) throws Exception {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Node node = new Node(Amana.class)) {
      int port = node.open(0, Map.of());
      SeededNode seeded = new SeededNode(node, Integer.parseInt(arguments[0]));
      seeded.seed();
      System.out.println("seeded " + port);
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        System.out.println(seeded.answer(line, Path.of(arguments[1])));
      }
    }
  }

  private String answer(String line, Path file) throws Exception {
    return switch (line) {
      case "code" ->
          "code " + SeededCodeApp.code(node, node.room(Accounts.class).get(SIGN_IN_NAME));
      case "tell" -> {
        tellProtected();
        Files.write(file, secrets);
        secrets.clear();
        yield "told";
      }
      default -> {
        node.room(Seal.class).close();
        yield "sealed";
      }
    };
  }

  private void seed() throws Exception {
    setUp();
    for (int number = 0; number < count; number++) {
      write(number);
      search(number);
      index(number);
    }
    for (int number = 0; number < PEOPLE; number++) {
      give(number);
    }
    tellServersKeys();
    plant();
  }

  private void setUp() {
    List<Share> shares = node.room(Seal.class).setUp(passphrase(), 2, 3);
    tell("root key", RootKey.join(shares).bytes());
    shares.forEach(share -> tell("share", share.text().getBytes(StandardCharsets.UTF_8)));
  }

  /** No constant, for those stay in memory. */
  static String passphrase() {
    return Canary.of("passphrase", 2) + " " + Canary.of("passphrase", 4);
  }

  private void write(int number) {
    Entry entry = Entry.of(new Actor.House("test"), "cases.opened", 3);
    node.room(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> node.room(Audit.class).record(entry.saying(Canary.of("detail", number))));
  }

  private void search(int number) {
    Actor.Person asker =
        new Actor.Person(
            UUID.randomUUID(), Set.of("reader"), UUID.randomUUID(), java.util.Optional.empty());
    var _ =
        node.room(Searches.class)
            .find(
                asker,
                new SearchReason("care", Canary.of("reason", number)),
                Particulars.named(Canary.of("sought", number), Canary.of("sought too", number)));
  }

  private void index(int number) {
    Particulars person =
        Particulars.named(Canary.of("given", number), Canary.of("family", number))
            .childOf(Canary.of("mother", number));
    node.room(BlindIndex.class).keep(new SubjectId(UUID.randomUUID()), NameTags.of(person));
  }

  /** A person's own key, a safe of theirs, a password and an app for codes. */
  @AccessesPartialKey
  private void give(int number) {
    Person person =
        node.room(Accounts.class)
            .add(
                new NewPerson(
                    "Somebody",
                    number == 0 ? SIGN_IN_NAME : "somebody" + number + "@example.org",
                    "An office",
                    Set.of(Role.CASE_WORKER)));
    Holder holder = new Holder(person.id().value());
    PersonKeys people = node.room(PersonKeys.class);
    RecoveryKit kit = people.make(holder, Canary.of("phrase", number));
    tell("kit", kit.text().getBytes(StandardCharsets.UTF_8));
    tell("kit", kit.bytes());
    UnlockedKey key = people.unlock(holder, Canary.of("phrase", number));
    HpkePrivateKey secret = (HpkePrivateKey) Crypto.secret(key.bytes()).getPrimary().getKey();
    tell("person's key", secret.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
    OpenSafe safe =
        node.room(Safes.class).make(new SafeId(UUID.randomUUID()), Set.of(holder), Set.of());
    tell("safe's key", raw(Crypto.secret(safe.bytes())));
    SeededCodeApp.make(node, person, Canary.of("password", number));
  }

  @AccessesPartialKey
  private static byte[] raw(KeysetHandle keys) {
    return ((AesGcmKey) keys.getPrimary().getKey())
        .getKeyBytes()
        .toByteArray(InsecureSecretKeyAccess.get());
  }

  @AccessesPartialKey
  private void tellServersKeys() throws Exception {
    ServerKeys keys = node.room(Seal.class).keys();
    tell("encrypting key", raw(keys.encrypting()));
    tell(
        "indexing key",
        ((HmacPrfKey) keys.indexing().getPrimary().getKey())
            .getKeyBytes()
            .toByteArray(InsecureSecretKeyAccess.get()));
    tell(
        "key of the index's rows",
        Crypto.apart(
            () ->
                keys.index()
                    .computePrimary(
                        "sealing|".getBytes(StandardCharsets.US_ASCII), Crypto.KEY_BYTES)));
  }

  /** Whatever lies under the server's key, in any room. */
  private void tellProtected() {
    node.room(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              node.room(RotationSql.class).keepRows();
              node.room(Rotation.class).columns().forEach(this::tellProtected);
            });
  }

  private void tellProtected(ProtectedColumn at) {
    node.room(JdbcClient.class)
        .sql(
            "select %s, %s from %s where %s is not null"
                .formatted(at.id(), at.column(), at.table(), at.column()))
        .query(
            (row, _) ->
                node.room(Vault.class)
                    .reveal(
                        row.getBytes(2),
                        new Place(at.table(), at.column(), row.getObject(1, UUID.class))))
        .list()
        .forEach(plain -> tell(at.table() + " " + at.column(), plain));
  }

  private void plant() throws Exception {
    System.out.println(HELD);
    Files.writeString(node.room(Home.class).temporary().resolve("left-behind"), HELD);
    var _ =
        node.room(Accounts.class)
            .add(new NewPerson("Somebody", "planted@example.org", HELD, Set.of(Role.READER)));
  }

  private void tell(String name, byte[] secret) {
    secrets.add(name + "\t" + HexFormat.of().formatHex(secret));
  }
}
