package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Scope;

/** The rows of scopes, made when they are first written to. */
final class ScopeRows {
    private ScopeRows() {}

    static long pk(Scope scope, Statements sql) {
        String project = AssetRows.project(scope);
        sql.update("INSERT INTO scope (project) VALUES (?) ON CONFLICT (project) DO NOTHING", project);
        return sql.number("SELECT pk FROM scope WHERE project = ?", -1, project);
    }
}
