package dev.filmwright.core;

import dev.filmwright.Filmwright;
import dev.filmwright.PluginReport;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.context.ContextManager;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.dataset.Datasets;
import dev.filmwright.dataset.TrainingPackages;
import dev.filmwright.export.ContactSheets;
import dev.filmwright.export.Exporters;
import dev.filmwright.generation.Attempts;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Replays;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.model.Loras;
import dev.filmwright.notification.Notifications;
import dev.filmwright.production.Productions;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptBook;
import dev.filmwright.prompt.SelectionDefaults;
import dev.filmwright.screenplay.Screenplays;
import dev.filmwright.server.Servers;
import dev.filmwright.spending.Costs;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.Trainers;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.training.TrainingJobs;
import dev.filmwright.vision.Conversations;
import dev.filmwright.vision.Descriptions;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An open library: hands out its parts and closes them. */
final class OpenLibrary implements Filmwright {
    private final OpenSettings settings;
    private final Shutdown shutdown;
    private final Providers providers;
    private final AssetLibrary assets;
    private final MediaLibrary media;
    private final PromptAssembler prompts;
    private final SelectionDefaults selections;
    private final Servers servers;
    private final Generations generations;
    private final Attempts attempts;
    private final Replays replays;
    private final Notifications notifications;
    private final PriceBook prices;
    private final Costs costs;
    private final Screenplays screenplays;
    private final Productions productions;
    private final Exporters exporters;
    private final ContactSheets contactSheets;
    private final PromptBook promptBook;
    private final ContextManager contexts;
    private final TalentWizard talentWizard;
    private final Descriptions descriptions;
    private final Conversations conversations;
    private final Datasets datasets;
    private final TrainingPackages trainingPackages;
    private final TrainingJobs trainingJobs;
    private final Loras loras;
    private final Trainers trainers;

    @Inject
    OpenLibrary(
            OpenSettings settings,
            Shutdown shutdown,
            Providers providers,
            AssetLibrary assets,
            MediaLibrary media,
            PromptAssembler prompts,
            SelectionDefaults selections,
            Servers servers,
            Generations generations,
            Attempts attempts,
            Replays replays,
            Notifications notifications,
            PriceBook prices,
            Costs costs,
            Screenplays screenplays,
            Productions productions,
            Exporters exporters,
            ContactSheets contactSheets,
            PromptBook promptBook,
            ContextManager contexts,
            TalentWizard talentWizard,
            Descriptions descriptions,
            Conversations conversations,
            Datasets datasets,
            TrainingPackages trainingPackages,
            TrainingJobs trainingJobs,
            Loras loras,
            Trainers trainers) {
        this.settings = settings;
        this.shutdown = shutdown;
        this.providers = providers;
        this.assets = assets;
        this.media = media;
        this.prompts = prompts;
        this.selections = selections;
        this.servers = servers;
        this.generations = generations;
        this.attempts = attempts;
        this.replays = replays;
        this.notifications = notifications;
        this.prices = prices;
        this.costs = costs;
        this.screenplays = screenplays;
        this.productions = productions;
        this.exporters = exporters;
        this.contactSheets = contactSheets;
        this.promptBook = promptBook;
        this.contexts = contexts;
        this.talentWizard = talentWizard;
        this.descriptions = descriptions;
        this.conversations = conversations;
        this.datasets = datasets;
        this.trainingPackages = trainingPackages;
        this.trainingJobs = trainingJobs;
        this.loras = loras;
        this.trainers = trainers;
    }

    @Override
    public Path directory() {
        return settings.directory();
    }

    @Override
    public AssetLibrary assets() {
        return assets;
    }

    @Override
    public MediaLibrary media() {
        return media;
    }

    @Override
    public PromptAssembler prompts() {
        return prompts;
    }

    @Override
    public SelectionDefaults selections() {
        return selections;
    }

    @Override
    public Servers servers() {
        return servers;
    }

    @Override
    public Generations generations() {
        return generations;
    }

    @Override
    public Attempts attempts() {
        return attempts;
    }

    @Override
    public Replays replays() {
        return replays;
    }

    @Override
    public Notifications notifications() {
        return notifications;
    }

    @Override
    public PriceBook prices() {
        return prices;
    }

    @Override
    public Costs costs() {
        return costs;
    }

    @Override
    public Screenplays screenplays() {
        return screenplays;
    }

    @Override
    public Productions productions() {
        return productions;
    }

    @Override
    public Exporters exporters() {
        return exporters;
    }

    @Override
    public ContactSheets contactSheets() {
        return contactSheets;
    }

    @Override
    public PromptBook promptBook() {
        return promptBook;
    }

    @Override
    public ContextManager contexts() {
        return contexts;
    }

    @Override
    public TalentWizard talentWizard() {
        return talentWizard;
    }

    @Override
    public Descriptions descriptions() {
        return descriptions;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Datasets datasets() {
        return datasets;
    }

    @Override
    public TrainingPackages trainingPackages() {
        return trainingPackages;
    }

    @Override
    public TrainingJobs trainingJobs() {
        return trainingJobs;
    }

    @Override
    public Loras loras() {
        return loras;
    }

    @Override
    public PluginReport plugins() {
        PluginReport report = providers.report();
        List<PluginReport.Broken> broken = new ArrayList<>(report.broken());
        broken.addAll(trainers.broken());
        return new PluginReport(report.providers(), broken);
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
