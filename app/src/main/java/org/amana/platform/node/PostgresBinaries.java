package org.amana.platform.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the application, unpacked once for each version. */
final class PostgresBinaries {

  /** Must follow the version in the pom; a new one is unpacked beside the old. */
  static final String VERSION = "18.6.0";

  /** Data are of one major version; another cannot read them. */
  static final String MAJOR = VERSION.replaceFirst("[.].*", "");

  private PostgresBinaries() {}

  /** Unpacks below {@code folder} unless that was done before, and returns the root of the tree. */
  static Path unpackInto(Path folder) throws IOException {
    Path tree = folder.resolve("programs-" + VERSION);
    if (Files.isDirectory(tree)) {
      return tree;
    }
    Path unfinished = Files.createTempDirectory(folder, Leftovers.UNPACKING);
    try (InputStream archive = open();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, unfinished);
      }
    }
    Files.setPosixFilePermissions(unfinished, permissions(0755));
    return Files.move(unfinished, tree, StandardCopyOption.ATOMIC_MOVE);
  }

  private static InputStream open() throws IOException {
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String resource = "/postgres-linux-" + architecture + ".txz";
    InputStream found = PostgresBinaries.class.getResourceAsStream(resource);
    if (found == null) {
      throw new IOException(resource + " is not among the libraries");
    }
    return found;
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException(entry.getName() + " leaves the archive");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      try {
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      } catch (FileAlreadyExistsException _) {
        // The archive names some links twice.
      }
    } else {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> all =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if ((mode & 0111) != 0) {
      all.add(PosixFilePermission.OWNER_EXECUTE);
      all.add(PosixFilePermission.GROUP_EXECUTE);
      all.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return all;
  }
}
