package org.amana.platform.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.amana.platform.node.Database.Login;
import org.amana.platform.problems.ProblemException;

/**
 * The PostgreSQL server that a node starts when it is given no other.
 *
 * <p>It listens on the loopback address only, with a generated password, and syncs what it has
 * acknowledged. Several processes may use one {@link Home} at a time: the first starts the server,
 * the others adopt it, the last stops it. Who uses it is known from file locks, which a killed
 * process cannot leave behind; a server that outlived its processes is adopted by the next.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private final Path folder;
  private final Cluster cluster;
  private final FileChannel users;
  private final FileLock use;
  private final int port;
  private final String password;

  private EmbeddedPostgres(Path folder) throws IOException, SQLException {
    this.folder = folder;
    try (FileChannel turn = lockFile(folder.resolve("turn.lock"));
        FileLock _ = turn.lock()) {
      this.cluster = new Cluster(folder);
      cluster.makeReady();
      this.password = cluster.password();
      Optional<Integer> running = cluster.runningPort();
      this.port = running.isPresent() ? running.get() : cluster.start();
      ApplicationLogin.makeReady(database());
      this.users = lockFile(folder.resolve("users.lock"));
      this.use = users.lock(0, Long.MAX_VALUE, true);
    }
  }

  /**
   * Starts or adopts the server of this home.
   *
   * @throws ProblemException when the home or the machine does not allow it
   */
  static EmbeddedPostgres of(Home home) {
    Path folder = home.folder("postgres");
    try {
      return new EmbeddedPostgres(folder);
    } catch (SQLException e) {
      throw new ProblemException(new NodeProblem.StoreDamaged(home.path().toString()), e);
    } catch (IOException e) {
      throw new ProblemException(StartFailures.ofHome(home.path(), e), e);
    }
  }

  /** How to connect. */
  Database database() {
    Login owner = new Login(user(), password);
    return new Database(jdbcUrl(), owner, ApplicationLogin.beside(owner));
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String user() {
    return Cluster.USER;
  }

  String password() {
    return password;
  }

  /** Lets go of the server, and stops it when nobody else uses it. */
  @Override
  public void close() throws IOException {
    try (FileChannel turn = lockFile(folder.resolve("turn.lock"));
        FileLock _ = turn.lock();
        users) {
      use.release();
      FileLock alone = users.tryLock();
      if (alone != null) {
        cluster.stop();
        alone.release();
      }
    }
  }

  private static FileChannel lockFile(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
