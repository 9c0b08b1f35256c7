package org.amana.platform.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.amana.platform.audit.SealSql.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives every checkpoint to every outside holder, each as fast as it goes. */
@Component
public final class Witnesses {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

  /** Checkpoints given in one turn, so that a new witness does not keep the others waiting. */
  private static final int AT_ONCE = 50;

  private static final long LONGEST_REST_NANOS = Duration.ofMinutes(1).toNanos();
  private static final long FIRST_REST_NANOS = Duration.ofSeconds(1).toNanos();

  /** How long a witness that fails is left alone, and since when. */
  private record Rest(long since, long nanos) {
    boolean isOver() {
      return System.nanoTime() - since >= nanos;
    }
  }

  private final List<Witness> all;
  private final HttpClient client;
  private final SealSql checkpoints;
  private final WitnessSql sql;
  private final Clock clock;
  private final Map<String, Rest> resting = new HashMap<>();

  Witnesses(
      @Value("${amana.audit.witnesses:}") String named,
      SealSql checkpoints,
      WitnessSql sql,
      Clock clock) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.all =
        Arrays.stream(named.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(this::witness)
            .toList();
    this.checkpoints = checkpoints;
    this.sql = sql;
    this.clock = clock;
  }

  private Witness witness(String name) {
    return name.matches("https?://.*")
        ? new Witness.Server(URI.create(name), client)
        : new Witness.Folder(Path.of(name));
  }

  List<Witness> all() {
    return all;
  }

  /** How each stands. */
  public List<WitnessState> states() {
    return all.stream().map(witness -> sql.state(witness.name())).toList();
  }

  /** A witness that fails is tried again after a rest that grows to a minute. */
  synchronized void tellAll() {
    for (Witness witness : all) {
      Rest rest = resting.get(witness.name());
      if (rest == null || rest.isOver()) {
        tell(witness);
      }
    }
  }

  private void tell(Witness witness) {
    try {
      for (Kept kept : checkpoints.after(sql.held(witness.name()), AT_ONCE)) {
        witness.hold(fileName(kept), kept.note());
        sql.took(witness.name(), kept.number(), clock.instant());
      }
      resting.remove(witness.name());
    } catch (IOException e) {
      rest(witness);
      LOG.warn("the witness {} does not take checkpoints: {}", witness.name(), e.toString());
      sql.failed(witness.name(), e.toString(), clock.instant());
    } catch (RuntimeException e) {
      rest(witness);
      LOG.warn("the witness {} cannot be told", witness.name(), e);
    }
  }

  private void rest(Witness witness) {
    Rest last = resting.get(witness.name());
    long nanos = last == null ? FIRST_REST_NANOS : Math.min(LONGEST_REST_NANOS, 2 * last.nanos());
    resting.put(witness.name(), new Rest(System.nanoTime(), nanos));
  }

  /** By size and content: what it holds is never replaced by something else of the same size. */
  private static String fileName(Kept kept) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(kept.note().getBytes(StandardCharsets.UTF_8));
      return "%012d-%s.checkpoint".formatted(kept.size(), HexFormat.of().formatHex(digest, 0, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine knows SHA-256", e);
    }
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
