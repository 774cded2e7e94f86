package dev.filmwright.core.storage.sqlite;

import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spending.CostLine;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.CostQuery;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.LedgerQuery;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.storage.LedgerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** {@link LedgerStore} over one connection. */
final class SqliteLedgerStore implements LedgerStore {
    private static final String SELECT =
            "SELECT pk, at, day, kind, basis, account, production, branch, scene, shot, job_id, round, provider, model,"
                    + " unit, reserved, reserved_nano, charged, charged_nano, bought, bought_nano, note"
                    + " FROM ledger_entry ";
    private static final String SUMS =
            "sum(reserved), sum(reserved_nano), sum(charged), sum(charged_nano), sum(bought)," + " sum(bought_nano)";
    private static final String TOTAL =
            "SELECT " + SUMS + " FROM ledger_total WHERE scope = ? AND key = ? AND unit = ?";

    private final Statements sql;

    SqliteLedgerStore(Handle handle) {
        sql = Statements.of(handle);
    }

    @Override
    public LedgerEntry add(LedgerEntry entry) {
        CostPlace place = entry.place();
        Totals change = entry.change();
        long number = sql.query(
                "INSERT INTO ledger_entry (at, day, kind, basis, account, production, branch, scene, shot, job_id, round,"
                        + " provider, model, unit, reserved, reserved_nano, charged, charged_nano, bought, bought_nano,"
                        + " note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING pk",
                rows -> rows.next() ? rows.getLong(1) : 0,
                entry.at().toEpochMilli(),
                entry.day().toString(),
                entry.kind().name(),
                entry.basis().name(),
                place.account(),
                place.production(),
                place.branch(),
                place.scene(),
                place.shot(),
                entry.job().map(JobId::value).orElse(null),
                entry.round(),
                entry.model().map(ModelRef::provider).orElse(""),
                entry.model().map(ModelRef::model).orElse(""),
                change.unit().code(),
                MoneyCells.whole(change.reserved()),
                MoneyCells.nano(change.reserved()),
                MoneyCells.whole(change.charged()),
                MoneyCells.nano(change.charged()),
                MoneyCells.whole(change.bought()),
                MoneyCells.nano(change.bought()),
                entry.note());
        return entry.numbered(number);
    }

    @Override
    public List<LedgerEntry> of(JobId job) {
        return sql.list(SELECT + "WHERE job_id = ? ORDER BY pk", SqliteLedgerStore::entry, job.value());
    }

    @Override
    public Totals total(CostScope scope, MoneyUnit unit) {
        return sql.query(TOTAL, rows -> sums(rows, unit), scope.kind().name(), scope.key(), unit.code());
    }

    @Override
    public Totals total(CostScope scope, MoneyUnit unit, LocalDate day) {
        return sql.query(
                TOTAL + " AND day = ?",
                rows -> sums(rows, unit),
                scope.kind().name(),
                scope.key(),
                unit.code(),
                day.toString());
    }

    private static Totals sums(ResultSet rows, MoneyUnit unit) throws SQLException {
        return rows.next() ? MoneyCells.totals(rows, 1, unit) : Totals.none(unit);
    }

    @Override
    public boolean used(String provider) {
        return sql.number("SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE provider = ?)", 0, provider) != 0;
    }

    @Override
    public List<LedgerEntry> entries(LedgerQuery query) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(query.after());
        String where = where(query.scope(), query.from(), query.to(), values);
        values.add(query.limit());
        return sql.list(
                SELECT + "WHERE pk > ?" + where + " ORDER BY pk LIMIT ?", SqliteLedgerStore::entry, values.toArray());
    }

    @Override
    public List<CostLine> report(CostQuery query) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(query.scope(), query.from(), query.to(), values);
        values.add(query.after().map(CostLine::key).orElse(""));
        values.add(query.after().map(line -> line.totals().unit().code()).orElse(""));
        values.add(query.limit());
        String uncertain = " FILTER (WHERE basis IN ('ESTIMATED', 'ASSUMED'))";
        return sql.list(
                "SELECT " + key(query.by()) + " AS line, unit, " + SUMS
                        + ", coalesce(sum(charged)" + uncertain + ", 0), coalesce(sum(charged_nano)" + uncertain
                        + ", 0)"
                        + ", count(DISTINCT job_id), count(DISTINCT job_id) FILTER (WHERE basis = 'UNKNOWN')"
                        + " FROM ledger_entry WHERE 1" + where
                        + " GROUP BY 1, 2 HAVING (line, unit) > (?, ?) ORDER BY 1, 2 LIMIT ?",
                SqliteLedgerStore::line,
                values.toArray());
    }

    private static String where(CostScope scope, LocalDate from, LocalDate to, List<@Nullable Object> values) {
        values.add(from.toString());
        values.add(to.toString());
        String days = " AND day BETWEEN ? AND ?";
        if (scope.kind() == CostScope.Kind.LIBRARY) {
            return days;
        }
        if (scope.kind() == CostScope.Kind.ACCOUNT || scope.kind() == CostScope.Kind.PRODUCTION) {
            values.add(scope.key());
            return days + (scope.kind() == CostScope.Kind.ACCOUNT ? " AND account = ?" : " AND production = ?");
        }
        int slash = scope.key().indexOf('/');
        values.add(scope.key().substring(0, slash));
        values.add(scope.key().substring(slash + 1));
        return days + " AND production = ? AND "
                + switch (scope.kind()) {
                    case BRANCH -> "branch";
                    case SCENE -> "scene";
                    default -> "shot";
                }
                + " = ?";
    }

    /** Returns what names a line: an expression over the columns of an entry. */
    private static String key(CostQuery.By by) {
        return switch (by) {
            case ACCOUNT -> "account";
            case PRODUCTION -> "production";
            case BRANCH -> within("branch");
            case SCENE -> within("scene");
            case SHOT -> within("shot");
            case DAY -> "day";
            case PROVIDER -> "provider";
            case MODEL -> "iif(model = '', '', provider || '/' || model)";
        };
    }

    private static String within(String column) {
        return "iif(production = '' OR " + column + " = '', '', production || '/' || " + column + ")";
    }

    private static CostLine line(ResultSet row) throws SQLException {
        MoneyUnit unit = new MoneyUnit(row.getString(2));
        return new CostLine(
                row.getString(1),
                MoneyCells.totals(row, 3, unit),
                MoneyCells.money(row, 9, unit),
                row.getLong(11),
                row.getLong(12));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        String provider = row.getString(13);
        return new LedgerEntry(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                LocalDate.parse(row.getString(3)),
                LedgerEntry.Kind.valueOf(row.getString(4)),
                LedgerEntry.Basis.valueOf(row.getString(5)),
                new CostPlace(
                        row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10)),
                Optional.ofNullable(row.getString(11)).map(JobId::new),
                row.getInt(12),
                provider.isEmpty() ? Optional.empty() : Optional.of(new ModelRef(provider, row.getString(14))),
                MoneyCells.totals(row, 16, new MoneyUnit(row.getString(15))),
                row.getString(22));
    }
}
