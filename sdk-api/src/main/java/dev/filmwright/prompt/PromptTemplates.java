package dev.filmwright.prompt;

import java.util.List;

/**
 * Templates with placeholders, in versions that never change. {@code frame}, {@code video} and {@code system} come with the
 * library; one kept under their name takes their place. Thread-safe; methods block for file access, none costs money.
 *
 * <p>Templates are without logic: only values and parts that stand or fall with a value. Values are texts that are never read
 * as templates; nothing is escaped, included or run.
 *
 * <pre>{@code
 * AssembledPrompt prompt = filmwright.prompts().assemble(request);
 * AssembledPrompt asked = templates.render(templates.get("frame"), TemplateValues.of(prompt)).prompt(prompt);
 * }</pre>
 */
public interface PromptTemplates {
    /** Returns the latest version of each template, in order of name. */
    List<PromptTemplate> list();

    /** Returns the versions of a template, the latest first; empty if there is none of that name. */
    List<PromptTemplate> versions(String name);

    /**
     * Returns the latest version of a template.
     *
     * @throws dev.filmwright.NotFoundException if there is none of that name
     */
    PromptTemplate get(String name);

    /**
     * Returns a version of a template.
     *
     * @throws dev.filmwright.NotFoundException if there is none of that name, or no such version
     */
    PromptTemplate get(String name, int version);

    /**
     * Keeps a template as the next version of its name.
     *
     * @param latest the latest version there is, as its author saw it; 0 if none was kept
     * @throws dev.filmwright.InvalidInputException if the text is no template, is longer than 50,000 characters, has more than
     *     500 tags, includes another template, or names a placeholder that is not known; the message says which are
     * @throws dev.filmwright.ConflictException if somebody else kept one meanwhile, or the type is another than before
     */
    PromptTemplate save(TemplateDraft draft, int latest);

    /**
     * Puts values into a template. Blocks for nothing. A value that is missing where one may be missing leaves a
     * {@link Finding.Severity#WARNING} if the template names it outside of a part that falls with it.
     *
     * @throws dev.filmwright.InvalidInputException if a required value is missing, or the template has no placeholder for a
     *     value other than one for a section; the message says which it has
     */
    RenderedTemplate render(PromptTemplate template, TemplateValues values);
}
