package org.amana.platform.vault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.amana.Amana;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.NewPerson;
import org.amana.platform.access.Person;
import org.amana.platform.access.Role;
import org.amana.platform.access.SeededCodeApp;
import org.amana.platform.node.Home;
import org.amana.platform.node.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A serving node in a process of its own that fills the disk of its home when it is told to. */
public final class FullDiskNode {

  static final String SIGN_IN_NAME = "lead@example.org";

  /** Ends the process for good; with any other exit it is started once more. */
  private static final int END = 3;

  private static final int ANY_PORT = 0;
  private static final int PIECE_BYTES = 1 << 16;

  private final Node node;

  private FullDiskNode(Node node) {
    this.node = node;
  }

  public static void main(String[] arguments) throws Exception {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Node node = new Node(Amana.class)) {
      FullDiskNode own = new FullDiskNode(node);
      System.out.println("ready " + own.open(Path.of(arguments[0])));
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        if (line.equals("again")) {
          return;
        }
        System.out.println(own.answer(line));
      }
    }
    System.exit(END);
  }

  /** At the same address as before, so that browsers go on. */
  private int open(Path remembered) throws Exception {
    if (Files.exists(remembered)) {
      int port = node.open(Integer.parseInt(Files.readString(remembered)), Map.of());
      node.room(Seal.class).unseal(SeededNode.passphrase());
      return port;
    }
    int port = node.open(ANY_PORT, Map.of());
    Files.writeString(remembered, Integer.toString(port));
    var _ = node.room(Seal.class).setUp(SeededNode.passphrase(), 2, 3);
    Person lead =
        node.room(Accounts.class)
            .add(new NewPerson("Somebody", SIGN_IN_NAME, "An office", Set.of(Role.CASE_WORKER)));
    var _ = node.room(PersonKeys.class).make(new Holder(lead.id().value()), Canary.of("phrase", 0));
    SeededCodeApp.make(node, lead, Canary.of("password", 0));
    return port;
  }

  private String answer(String line) throws IOException {
    Path filler = node.room(Home.class).temporary().resolve("filler");
    return switch (line) {
      case "code" ->
          "code " + SeededCodeApp.code(node, node.room(Accounts.class).get(SIGN_IN_NAME));
      case "fill" -> "full " + fill(filler);
      case "empty" -> "emptied " + Files.deleteIfExists(filler);
      case "opened" ->
          "opened "
              + node.room(JdbcClient.class)
                  .sql("select count(*) from audit.entry where action = 'cases.opened'")
                  .query(Long.class)
                  .single();
      default -> throw new IllegalArgumentException(line);
    };
  }

  /** To the last byte. */
  private static long fill(Path filler) throws IOException {
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int piece = PIECE_BYTES; piece > 0; ) {
        try {
          out.write(new byte[piece]);
          bytes += piece;
        } catch (IOException _) {
          piece /= 2;
        }
      }
    }
    return bytes;
  }
}
