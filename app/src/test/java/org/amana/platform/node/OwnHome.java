package org.amana.platform.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fresh home below the build folder, with the server's programs at hand: linked to those that the
 * test run has unpacked already.
 */
final class OwnHome {

  private static final Path PLACE = Path.of("target", "homes").toAbsolutePath();

  private OwnHome() {}

  static Home make() throws IOException {
    return in(Files.createTempDirectory(Files.createDirectories(PLACE), "home-"));
  }

  /** With the programs, in a folder that is there. */
  static Home in(Path folder) throws IOException {
    TestServer.get();
    String programs = "programs-" + PostgresBinaries.VERSION;
    Home home = new Home(folder);
    Path unpacked = TestServer.HOME.resolve("postgres").toAbsolutePath().resolve(programs);
    new ServerAccount.Ourselves()
        .run(
            List.of(
                "cp",
                "--archive",
                "--link",
                unpacked.toString(),
                home.folder("postgres").toString()),
            60);
    return home;
  }

  static void remove(Home home) throws IOException {
    new ServerAccount.Ourselves().run(List.of("rm", "-rf", home.path().toString()), 60);
  }
}
