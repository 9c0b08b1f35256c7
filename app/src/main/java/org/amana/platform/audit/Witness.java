package org.amana.platform.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody outside who holds checkpoints, so that who has the key cannot write another past. */
sealed interface Witness {

  String LATEST = "latest.checkpoint";

  /** As the operator named it. */
  String name();

  /** Gives it a signed note under the name of a file; what it holds already stays. */
  void hold(String file, String note) throws IOException;

  /** The notes that it holds, or the newest of them. */
  List<String> held() throws IOException;

  /**
   * A folder: on a medium that is carried away, or of another machine.
   *
   * @param path which is not made: where it is missing, the medium is not there
   */
  record Folder(Path path) implements Witness {

    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public void hold(String file, String note) throws IOException {
      if (!Files.isDirectory(path)) {
        throw new NotDirectoryException(path.toString());
      }
      Path begun = path.resolve(file + ".begun");
      Files.writeString(begun, note);
      Files.move(begun, path.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public List<String> held() throws IOException {
      List<String> notes = new ArrayList<>();
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".checkpoint")).toList()) {
          notes.add(Files.readString(file));
        }
      }
      return notes;
    }
  }

  /** A server that takes files by PUT and gives them back by GET. */
  record Server(URI address, HttpClient client) implements Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public String name() {
      return address.toString();
    }

    private HttpRequest.Builder request(String file) {
      String folder = address.toString().replaceFirst("/*$", "/");
      return HttpRequest.newBuilder(URI.create(folder + file)).timeout(PATIENCE);
    }

    @Override
    public void hold(String file, String note) throws IOException {
      for (String name : List.of(file, LATEST)) {
        HttpRequest put =
            request(name)
                .header("Content-Type", "text/plain; charset=utf-8")
                .PUT(BodyPublishers.ofString(note))
                .build();
        int status = send(put).statusCode();
        if (status / 100 != 2) {
          throw new IOException("status " + status);
        }
      }
    }

    @Override
    public List<String> held() throws IOException {
      HttpResponse<String> answer = send(request(LATEST).GET().build());
      return switch (answer.statusCode()) {
        case 200 -> List.of(answer.body());
        case 404 -> List.of();
        default -> throw new IOException("status " + answer.statusCode());
      };
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
      try {
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }
}
