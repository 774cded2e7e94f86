package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A library whose jobs were under way when nobody had a name yet. */
class LeaseUpgradeTest {
    private static final ModelRef MODEL = new ModelRef("paper", "sheet");
    private static final WorkerId ME = new WorkerId("me");
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @TempDir
    Path folder;

    @BeforeEach
    void writeLibraryOfSchema2() throws SQLException {
        SQLiteDataSource old = new SQLiteDataSource();
        old.setUrl("jdbc:sqlite:" + file());
        Flyway.configure(getClass().getClassLoader())
                .dataSource(old)
                .locations(new String[0])
                .javaMigrations(
                        (JavaMigration) new ScriptMigration(1, "V1__assets_and_media"),
                        new ScriptMigration(2, "V2__jobs_and_generations"))
                .load()
                .migrate();
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO job (pk, id, provider, model, state, due_at, created_at, updated_at) VALUES
                        (1, 'done', 'paper', 'sheet', 'SUCCEEDED', 0, 1, 1),
                        (2, 'sent', 'paper', 'sheet', 'SUBMITTING', 0, 1, 1),
                        (3, 'running', 'paper', 'sheet', 'RUNNING', 0, 1, 1),
                        (4, 'waiting', 'paper', 'sheet', 'QUEUED', 5000, 1, 1),
                        (5, 'queued', 'paper', 'sheet', 'QUEUED', 0, 1, 1),
                        (6, 'uncertain', 'paper', 'sheet', 'UNCERTAIN', 0, 1, 1);
                    INSERT INTO job_request (job_pk, document) SELECT pk, '{}' FROM job;
                    """);
        }
    }

    @Test
    void who_opens_it_first_goes_on_with_what_was_under_way() {
        try (SqliteStorage storage = SqliteStorage.open(file())) {
            storage.run(unit -> {
                unit.workers().register(ME, NOW.plusSeconds(30));
                assertThat(unit.jobs().adopt(MODEL, ME, NOW, 9))
                        .extracting(StoredJob::id)
                        .containsExactly(new JobId("sent"), new JobId("running"));
                assertThat(unit.jobs().claim(MODEL, ME, NOW, NOW))
                        .as("both are due: the older one")
                        .map(StoredJob::id)
                        .contains(new JobId("waiting"));
                assertThat(unit.jobs().find(new JobId("uncertain")).flatMap(StoredJob::worker))
                        .isEmpty();
            });
        }
    }

    @Test
    void it_is_not_brought_up_to_date_under_the_hands_of_others() {
        assertThatThrownBy(() -> SqliteStorage.open(file(), new Sharing(true, false, folder.resolve("tmp/mine"))))
                .isInstanceOfSatisfying(
                        LibraryException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.CONFLICT))
                .hasMessageContaining("other processes have it open");
        SqliteStorage.open(file(), new Sharing(true, true, folder.resolve("tmp/mine")))
                .close();
        SqliteStorage.open(file(), new Sharing(true, false, folder.resolve("tmp/mine")))
                .close();
    }

    private Path file() {
        return folder.resolve("filmwright.db");
    }
}
