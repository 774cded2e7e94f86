package dev.filmwright.core.vision;

import com.google.inject.AbstractModule;
import dev.filmwright.vision.Conversations;
import dev.filmwright.vision.Descriptions;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class VisionModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Tickets.class).in(Singleton.class);
        bind(Waiting.class).in(Singleton.class);
        bind(Asking.class).in(Singleton.class);
        bind(Describing.class).in(Singleton.class);
        bind(AssetMerge.class).in(Singleton.class);
        bind(Talks.class).in(Singleton.class);
        bind(TalkJobs.class).in(Singleton.class);
        bind(Conversations.class).to(StoredConversations.class).in(Singleton.class);
        bind(Descriptions.class).to(ModelDescriptions.class).in(Singleton.class);
    }
}
