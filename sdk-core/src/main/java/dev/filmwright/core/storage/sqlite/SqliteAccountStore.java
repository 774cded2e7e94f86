package dev.filmwright.core.storage.sqlite;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.CreditPackage;
import dev.filmwright.spending.Invoice;
import dev.filmwright.spi.storage.AccountStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link AccountStore} over one connection. */
final class SqliteAccountStore implements AccountStore {
    private static final String ACCOUNT = "SELECT id, unit, low, unknown FROM account ";
    private static final String INVOICE =
            "SELECT number, account, state, pack, pack_name, price, credit, issued, expires,"
                    + " payment, settled, reference FROM invoice ";

    private final Statements sql;

    SqliteAccountStore(Handle handle) {
        sql = Statements.of(handle);
    }

    @Override
    public void put(Account account) {
        sql.update(
                "INSERT INTO account (id, unit, low, unknown) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                        + " unit = excluded.unit, low = excluded.low, unknown = excluded.unknown",
                account.id(),
                account.unit().code(),
                account.low().map(Money::exact).orElse(null),
                account.unknown().map(Money::exact).orElse(null));
    }

    @Override
    public Optional<Account> find(String id) {
        return sql.list(ACCOUNT + "WHERE id = ?", SqliteAccountStore::account, id).stream()
                .findFirst();
    }

    @Override
    public List<Account> all() {
        return sql.list(ACCOUNT + "ORDER BY id", SqliteAccountStore::account);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                new MoneyUnit(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(Money::parse),
                Optional.ofNullable(row.getString(4)).map(Money::parse));
    }

    @Override
    public long invoiceCount() {
        return sql.number("SELECT count(*) FROM invoice", 0);
    }

    @Override
    public void put(Invoice invoice) {
        sql.update(
                "INSERT INTO invoice (number, account, state, pack, pack_name, price, credit, issued, expires, payment,"
                        + " settled, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number)"
                        + " DO UPDATE SET state = excluded.state, payment = excluded.payment, settled = excluded.settled,"
                        + " reference = excluded.reference",
                invoice.number(),
                invoice.account(),
                invoice.state().name(),
                invoice.pack().id(),
                invoice.pack().name(),
                invoice.pack().price().exact(),
                invoice.pack().credit().exact(),
                invoice.issued().toEpochMilli(),
                invoice.expires().toEpochMilli(),
                invoice.payment(),
                invoice.settled().map(Instant::toEpochMilli).orElse(null),
                invoice.reference());
    }

    @Override
    public Optional<Invoice> invoice(String number) {
        return sql.list(INVOICE + "WHERE number = ?", SqliteAccountStore::invoice, number).stream()
                .findFirst();
    }

    @Override
    public List<Invoice> invoices(String account, int limit) {
        return sql.list(
                INVOICE + "WHERE account = ? ORDER BY pk DESC LIMIT ?", SqliteAccountStore::invoice, account, limit);
    }

    @Override
    public List<Invoice> invoices(Invoice.State state) {
        return sql.list(INVOICE + "WHERE state = ? ORDER BY pk", SqliteAccountStore::invoice, state.name());
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        long settled = row.getLong(11);
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(settled));
        return new Invoice(
                row.getString(1),
                row.getString(2),
                new CreditPackage(
                        row.getString(4),
                        row.getString(5),
                        Money.parse(row.getString(6)),
                        Money.parse(row.getString(7))),
                Invoice.State.valueOf(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)),
                row.getString(10),
                end,
                row.getString(12));
    }
}
