package dev.filmwright.core.production;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.json.Json;
import dev.filmwright.frame.Composition;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.PromptTarget;
import dev.filmwright.prompt.Reference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the request that draws a shot's board. Its key digests everything the board is made from: a shot that did not
 * change is never drawn, or paid, twice, and one that did is drawn anew.
 */
final class BoardRequests {
    static final String PROJECT = "project";
    static final String SHOT = "shot";
    static final String SCENE = "scene";

    private final ProjectId project;
    private final ModelRef model;
    private final Writing writing;
    private final FrameSize size;
    private final ShotPictures pictures;
    private final ShotPrompts prompts;
    private final ShotEdits edits;

    /**
     * How a model wants its prompts written.
     *
     * @param dialect the dialect's id
     * @param limit how long they may be
     */
    record Writing(String dialect, PromptLimit limit) {}

    BoardRequests(
            ProjectId project,
            ModelRef model,
            Writing writing,
            FrameSize size,
            ShotPictures pictures,
            ShotPrompts prompts,
            ShotEdits edits) {
        this.project = project;
        this.model = model;
        this.writing = writing;
        this.size = size;
        this.pictures = pictures;
        this.prompts = prompts;
        this.edits = edits;
    }

    GenerationRequest request(Shot shot) {
        Composition composition = pictures.picture(shot);
        PromptTarget target = PromptTarget.ANY.withProvider(model.provider()).withLimit(writing.limit());
        PromptRequest words = prompts.request(shot, PromptKind.FRAME, target);
        AssembledPrompt prompt = edits.in(shot, prompts.assembled(words, writing.dialect()));
        return GenerationRequest.image(model, prompt, MediaOwner.production(project.value()))
                .composition(composition)
                .size(size)
                .label(PROJECT, project.value())
                .label(SHOT, shot.code())
                .label(SCENE, pictures.scene(shot).code())
                .slot("board/" + shot.code())
                .idempotencyKey(project + "/" + shot.code() + "/" + digest(composition, prompt, words.references()))
                .assets(words)
                .build();
    }

    private String digest(Composition composition, AssembledPrompt prompt, List<Reference> references) {
        List<String> parts =
                new ArrayList<>(List.of(model.toString(), size.toString(), Json.write(composition), prompt.text()));
        references.forEach(reference -> parts.add(reference.media().value()));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
