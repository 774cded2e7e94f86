package dev.filmwright.core.storage.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * One script of the schema. It sets {@code PRAGMA user_version} in its own transaction, so the number never runs ahead of
 * the schema or falls behind it.
 */
final class ScriptMigration implements JavaMigration {
    private final int version;
    private final String name;
    private final String sql;

    ScriptMigration(int version, String name) {
        this.version = version;
        this.name = name;
        this.sql = text("migration/" + name + ".sql");
    }

    private static String text(String resource) {
        try (@Nullable InputStream in = ScriptMigration.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("the jar's " + resource + " cannot be read", e);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(Integer.toString(version));
    }

    @Override
    public String getDescription() {
        return name.substring(name.indexOf("__") + 2).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        crc.update(sql.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            // The driver hands a whole script to SQLite, which knows where a trigger ends.
            statement.executeUpdate(sql);
            statement.executeUpdate("PRAGMA user_version = " + version);
        }
    }
}
