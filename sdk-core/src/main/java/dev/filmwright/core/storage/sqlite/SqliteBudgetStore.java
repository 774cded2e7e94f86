package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.json.Json;
import dev.filmwright.cost.Money;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spi.storage.BudgetStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** {@link BudgetStore} over one connection. */
final class SqliteBudgetStore implements BudgetStore {
    private static final String SELECT = "SELECT scope, key, period, ceiling, warn_at, unknown FROM budget ";
    private static final String ORDER = " ORDER BY scope, key, period, unit";

    private final Statements sql;

    SqliteBudgetStore(Handle handle) {
        sql = Statements.of(handle);
    }

    @Override
    public void put(Budget budget) {
        sql.update(
                "INSERT OR REPLACE INTO budget (scope, key, period, unit, ceiling, warn_at, unknown)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                budget.scope().kind().name(),
                budget.scope().key(),
                budget.period().name(),
                budget.ceiling().currency().code(),
                budget.ceiling().exact(),
                Json.write(budget.warnAt()),
                budget.unknown().map(Money::exact).orElse(null));
    }

    @Override
    public boolean remove(Budget.Key key) {
        return sql.update(
                        "DELETE FROM budget WHERE scope = ? AND key = ? AND period = ? AND unit = ?",
                        key.scope().kind().name(),
                        key.scope().key(),
                        key.period().name(),
                        key.unit().code())
                > 0;
    }

    @Override
    public List<Budget> of(Collection<CostScope> scopes) {
        return scopes.stream()
                .distinct()
                .sorted(Comparator.comparing((CostScope scope) -> scope.kind().name())
                        .thenComparing(CostScope::key))
                .flatMap(scope -> sql
                        .list(
                                SELECT + "WHERE scope = ? AND key = ?" + ORDER,
                                SqliteBudgetStore::budget,
                                scope.kind().name(),
                                scope.key())
                        .stream())
                .toList();
    }

    @Override
    public List<Budget> all() {
        return sql.list(SELECT + ORDER, SqliteBudgetStore::budget);
    }

    private static Budget budget(ResultSet row) throws SQLException {
        return new Budget(
                new CostScope(CostScope.Kind.valueOf(row.getString(1)), row.getString(2)),
                Budget.Period.valueOf(row.getString(3)),
                Money.parse(row.getString(4)),
                new TreeSet<>(List.of(Json.read(row.getString(5), Integer[].class))),
                Optional.ofNullable(row.getString(6)).map(Money::parse));
    }
}
