package dev.filmwright.core.vision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.filmwright.asset.Profile;
import dev.filmwright.core.json.Json;
import dev.filmwright.vision.Analysis;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.Message;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Conversations and messages as the documents they are kept as. */
final class TalkJson {
    private static final String TRIES = "tries";
    private static final String MESSAGE = "message";
    private static final ObjectMapper MAPPER = ((JsonMapper) Json.mapper())
            .rebuild()
            .addMixIn(Profile.class, ProfileShapes.class)
            .addMixIn(Analysis.class, AnalysisKinds.class)
            .build();

    private TalkJson() {}

    /**
     * A message, and how often it was asked.
     *
     * @param tries from 1 for a question, 0 for an answer
     */
    record Kept(Message message, int tries) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Profile.None.class, name = "none"),
        @JsonSubTypes.Type(value = Profile.Talent.class, name = "talent"),
        @JsonSubTypes.Type(value = Profile.Environment.class, name = "environment"),
        @JsonSubTypes.Type(value = Profile.Lighting.class, name = "lighting"),
        @JsonSubTypes.Type(value = Profile.Camera.class, name = "camera"),
        @JsonSubTypes.Type(value = Profile.Style.class, name = "style")
    })
    private interface ProfileShapes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Analysis.Described.class, name = "described"),
        @JsonSubTypes.Type(value = Analysis.Compared.class, name = "compared")
    })
    private interface AnalysisKinds {}

    static String write(Conversation conversation) {
        return MAPPER.writeValueAsString(conversation);
    }

    static Conversation conversation(String json) {
        return MAPPER.readValue(json, Conversation.class);
    }

    static String write(Kept kept) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set(MESSAGE, MAPPER.valueToTree(kept.message()));
        return node.put(TRIES, kept.tries()).toString();
    }

    static Kept message(String json) {
        ObjectNode node = MAPPER.readValue(json, ObjectNode.class);
        return new Kept(
                MAPPER.treeToValue(node.get(MESSAGE), Message.class),
                node.path(TRIES).asInt());
    }
}
