package dev.filmwright.samples.cli.backends;

import dev.filmwright.PluginReport;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.InputLimits;
import dev.filmwright.spi.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes the page that says what each backend can do, from what the plugins say of themselves. */
final class BackendPage {
    private static final String HEAD = """
            # Backends

            What each backend can do, as its plugin says: this page is generated from the code, and a test fails when it is not up
            to date. The engine decides by the same data, before anything is stored or paid. Write it anew with
            `mvn -pl samples/cli -am test -Dtest=BackendPageTest -Dfilmwright.write=true -Dsurefire.failIfNoSpecifiedTests=false`.

            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private BackendPage() {}

    /**
     * Returns the page.
     *
     * @param providers the providers as they are without further settings
     * @param ways a provider with a setting that gives it other models, by that setting
     */
    static String of(List<PluginReport.Entry> providers, Map<String, PluginReport.Entry> ways) {
        BackendPage page = new BackendPage();
        page.overview(providers);
        providers.forEach(page::provider);
        ways.forEach(page::way);
        return page.page.toString();
    }

    /** The rows of the first table: a word for what can be done, and which models can. */
    private static Map<String, Predicate<Capabilities>> abilities() {
        Map<String, Predicate<Capabilities>> rows = new LinkedHashMap<>();
        rows.put("makes pictures", can -> can.outputs().contains(OutputKind.IMAGE));
        rows.put("makes clips", can -> can.outputs().contains(OutputKind.VIDEO));
        rows.put("makes text", can -> can.outputs().contains(OutputKind.TEXT));
        rows.put("runs workflows", can -> can.outputs().contains(OutputKind.WORKFLOW));
        for (InputRole role : InputRole.values()) {
            rows.put("takes " + role, can -> can.inputs().getOrDefault(role, 0) > 0);
        }
        rows.put("takes addresses of files", Capabilities::inputAddresses);
        rows.put("takes a seed", Capabilities::seed);
        rows.put("fits a JSON schema", Capabilities::schema);
        rows.put("text can be read while it is written", Capabilities::streams);
        rows.put("costs nothing", Capabilities::free);
        rows.put("sending twice is safe", Capabilities::idempotent);
        return rows;
    }

    private void overview(List<PluginReport.Entry> providers) {
        page.append("A number is how many of the backend's models can.\n\n| |");
        providers.forEach(provider -> page.append(" `").append(provider.id()).append("` |"));
        page.append("\n|---|").append("---|".repeat(providers.size())).append('\n');
        abilities().forEach((name, can) -> {
            page.append("| ").append(name).append(" |");
            for (PluginReport.Entry provider : providers) {
                long count = provider.models().stream()
                        .map(Model::capabilities)
                        .filter(can)
                        .count();
                page.append(count == 0 ? " |" : " " + count + " |");
            }
            page.append('\n');
        });
    }

    private void provider(PluginReport.Entry provider) {
        page.append("\n## `").append(provider.id()).append("`\n\n");
        if (provider.configKeys().isEmpty()) {
            page.append("It has no settings.\n");
        } else {
            page.append("| setting | what it does | default | from the environment |\n|---|---|---|---|\n");
            provider.configKeys().forEach(this::setting);
        }
        models(provider.models());
    }

    private void way(String setting, PluginReport.Entry provider) {
        page.append("\n## `")
                .append(provider.id())
                .append("` with `")
                .append(setting)
                .append("`\n");
        models(provider.models());
    }

    private void models(List<Model> models) {
        Set<String> shared = shared(models);
        page.append("\n| model | makes | takes files | at most | settings | remarks |\n|---|---|---|---|---|---|\n");
        models.forEach(model -> model(model, shared));
        if (!shared.isEmpty()) {
            page.append("\nAll of them take ").append(names(shared)).append(".\n");
        }
    }

    /** Returns the settings that all of several models have. */
    private static Set<String> shared(List<Model> models) {
        Set<String> shared = new TreeSet<>();
        if (models.size() > 1) {
            shared.addAll(models.get(0).capabilities().options());
            models.forEach(model -> shared.retainAll(model.capabilities().options()));
        }
        return shared;
    }

    private static String names(Set<String> settings) {
        return new TreeSet<>(settings).stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }

    private static String settings(Capabilities can, Set<String> shared) {
        Set<String> own = new TreeSet<>(can.options());
        own.removeAll(shared);
        return can.anyOption() ? "any of its own" : names(own);
    }

    private void setting(ConfigKey key) {
        row(List.of(
                "`" + key.key() + "`" + (key.secret() ? " (secret)" : ""),
                key.description(),
                key.defaultValue()
                        .filter(value -> !value.isEmpty())
                        .map(value -> "`" + value + "`")
                        .orElse(""),
                key.environment().map(name -> "`" + name + "`").orElse("")));
    }

    private void model(Model model, Set<String> shared) {
        Capabilities can = model.capabilities();
        row(List.of(
                "`" + model.id() + "`" + (model.name().equals(model.id()) ? "" : " " + model.name()),
                can.outputs().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                files(can),
                most(can),
                settings(can, shared),
                remarks(can)));
    }

    private static String files(Capabilities can) {
        String roles = can.inputs().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey()
                        + (entry.getValue() > 1 ? " " + entry.getValue() : "")
                        + (can.needs().contains(entry.getKey()) ? " (needed)" : ""))
                .collect(Collectors.joining(", "));
        String limit = can.maxInputs() < Integer.MAX_VALUE ? "; " + can.maxInputs() + " in all" : "";
        return roles.isEmpty() ? "–" : roles + limit;
    }

    private static String most(Capabilities can) {
        List<String> most = new ArrayList<>();
        if (can.outputs().contains(OutputKind.IMAGE) || can.outputs().contains(OutputKind.VIDEO)) {
            edge(can.maxEdge()).ifPresent(pixels -> most.add(pixels + " pixels"));
        }
        if (can.outputs().contains(OutputKind.VIDEO) && can.maxLength().compareTo(Duration.ofHours(1)) < 0) {
            most.add(can.maxLength().toSeconds() + " s");
        }
        if (can.maxPromptLength() < Integer.MAX_VALUE) {
            most.add(can.maxPromptLength() + " characters");
        }
        InputLimits limits = can.inputLimits();
        edge(limits.edge()).ifPresent(pixels -> most.add("files of " + pixels + " pixels"));
        return String.join(", ", most);
    }

    private static OptionalInt edge(int pixels) {
        return pixels == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(pixels);
    }

    private static String remarks(Capabilities can) {
        List<String> remarks = new ArrayList<>();
        add(remarks, can.seed(), "seed");
        add(remarks, can.schema(), "JSON schema");
        add(remarks, can.streams(), "streams");
        add(remarks, can.free(), "free");
        Optional.of(can.dialect())
                .filter(id -> !id.equals("prose"))
                .ifPresent(id -> remarks.add("dialect `" + id + "`"));
        can.retires().ifPresent(day -> remarks.add("offered until " + day));
        return String.join(", ", remarks);
    }

    private static void add(List<String> remarks, boolean holds, String remark) {
        if (holds) {
            remarks.add(remark);
        }
    }

    private void row(List<String> cells) {
        cells.forEach(cell -> page.append("| ").append(cell.replace("|", "\\|")).append(' '));
        page.append("|\n");
    }
}
