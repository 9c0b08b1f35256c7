package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.amana.Figures;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed in the middle of a change of keys, among readers and writers (G34). */
@Tag("long")
class KilledRotationTest {

  private static final int VALUES = 12_000;
  private static final int ROUNDS = 25;
  private static final Clock LATE =
      Clock.offset(Clock.systemUTC(), Rotation.SETTLED.plus(Duration.ofMinutes(1)));

  @TempDir private Path home;
  private HikariDataSource source;
  private AVault vault;
  private final Random chance = new Random(20_261_123);
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicIntegerArray revisions = new AtomicIntegerArray(VALUES);

  @BeforeEach
  void open() throws Exception {
    source = FreshDatabase.create();
    vault = new AVault(source, home);
    vault.open();
  }

  @AfterEach
  void close() {
    source.close();
  }

  private AVault another() {
    AVault other = new AVault(source, home);
    other.seal().unseal(SetUpVault.PASSPHRASE);
    return other;
  }

  private Thread reader(ManyValues values, List<Throwable> failures) {
    Vault reading = another().vault();
    Random own = new Random(chance.nextLong());
    return Thread.ofPlatform()
        .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
        .start(
            () -> {
              while (!isOver.get()) {
                int number = own.nextInt(VALUES);
                int least = revisions.get(number);
                String[] read = values.read(reading, number).split(" revision ", 2);
                assertThat(read[0]).isEqualTo(String.valueOf(number));
                assertThat(Integer.parseInt(read[1])).isGreaterThanOrEqualTo(least);
                reads.incrementAndGet();
              }
            });
  }

  private Thread writer(ManyValues values, List<Throwable> failures) {
    Vault writing = vault.vault();
    Random own = new Random(chance.nextLong());
    return Thread.ofPlatform()
        .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
        .start(
            () -> {
              while (!isOver.get()) {
                int number = own.nextInt(VALUES);
                values.change(writing, number, revisions.get(number) + 1);
                revisions.incrementAndGet(number);
                writes.incrementAndGet();
              }
            });
  }

  /** Kills the process some time after it began; says whether it was in the middle. */
  private void killed() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRotation.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader()) {
      process.outputWriter().append(source.getJdbcUrl()).append('\n');
      process.outputWriter().append(source.getUsername()).append('\n');
      process.outputWriter().append(source.getPassword()).append('\n').flush();
      assertThat(said.lines().anyMatch("changing"::equals)).isTrue();
      var _ = process.waitFor(50 + chance.nextInt(250), TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_change_of_keys_ends_complete_and_no_read_fails_however_often_it_is_killed()
      throws Exception {
    ManyValues values = new ManyValues(source, vault.vault(), VALUES);
    Rotation here = vault.rotation(Clock.systemUTC(), ManyValues.COLUMN);
    Rotation late = vault.rotation(LATE, ManyValues.COLUMN);
    List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Thread> people =
        List.of(reader(values, failures), reader(values, failures), writer(values, failures));
    int inTheMiddle = 0;
    int changes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (!here.state().isChanging()) {
        here.begin();
        changes++;
      }
      long before = here.state().left();
      killed();
      long after = here.state().left();
      inTheMiddle += after > 0 && after < before ? 1 : 0;
      if (after == 0) {
        late.goOn();
      }
    }
    here.goOn();
    late.goOn();
    isOver.set(true);
    for (Thread person : people) {
      person.join();
    }

    assertThat(failures).isEmpty();
    assertThat(here.state()).extracting(Rotation.State::isChanging).isEqualTo(false);
    Vault afterwards = another().vault();
    for (int number = 0; number < values.count(); number++) {
      assertThat(values.read(afterwards, number))
          .isEqualTo(number + " revision " + revisions.get(number));
    }
    Figures.say(
        "rotation killed %d times, %d of them between two batches of %,d values, %d keys changed; %,d reads and %,d writes meanwhile, 0 failed, 0 lost"
            .formatted(ROUNDS, inTheMiddle, VALUES, changes, reads.get(), writes.get()));
    assertThat(inTheMiddle).isGreaterThanOrEqualTo(ROUNDS / 4);
  }

  @Test
  void a_hundred_thousand_values_are_put_under_a_new_key() {
    int many = 100_000;
    ManyValues values = new ManyValues(source, vault.vault(), many);
    Rotation here = vault.rotation(Clock.systemUTC(), ManyValues.COLUMN);
    here.begin();
    assertThat(here.state().left()).isEqualTo(many);

    long begun = System.nanoTime();
    here.goOn();
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(here.state().left()).isZero();
    assertThat(values.read(another().vault(), many - 1)).startsWith(String.valueOf(many - 1));
    Figures.say("%,d values put under a new key in %,d ms".formatted(many, taken.toMillis()));
    assertThat(taken).isLessThan(Duration.ofMinutes(30));
  }
}
