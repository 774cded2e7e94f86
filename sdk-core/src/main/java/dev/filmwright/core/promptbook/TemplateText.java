package dev.filmwright.core.promptbook;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.filmwright.InvalidInputException;
import java.io.Reader;
import java.util.Set;
import java.util.TreeSet;

/**
 * A template's text, read by jmustache and never executed by it: its tree is walked, so values are only ever copied, no object
 * is looked into, and every piece of the result can keep its origin.
 */
final class TemplateText {
    private static final int LONGEST = 50_000;
    private static final int MOST_TAGS = 500;

    private final Template template;

    private TemplateText(Template template) {
        this.template = template;
    }

    /** Reads a text; throws if it is no template, or would do more than put values into words. */
    static TemplateText parse(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInputException(
                    "template", text.length() + " characters", "use at most " + LONGEST + " characters");
        }
        if (text.split("\\{\\{", -1).length - 1 > MOST_TAGS) {
            throw new InvalidInputException("template", "more than " + MOST_TAGS + " tags", "use fewer");
        }
        if (text.contains("{{=")) {
            throw new InvalidInputException("template", "{{=", "write tags as {{name}}: other marks cannot be set");
        }
        try {
            TemplateText parsed = new TemplateText(Mustache.compiler()
                    .escapeHTML(false)
                    .withLoader(TemplateText::none)
                    .compile(text));
            parsed.walk(new Names());
            return parsed;
        } catch (MustacheException e) {
            throw new InvalidInputException("template", text, "mend it: " + e.getMessage(), e);
        }
    }

    private static Reader none(String name) {
        throw new MustacheException("it cannot include " + name);
    }

    /** Returns every name in it. */
    Set<String> names() {
        Names names = new Names();
        walk(names);
        return names.found;
    }

    void walk(Mustache.Visitor visitor) {
        template.visit(visitor);
    }

    /** Collects names and refuses what is not a value or a part that hangs on one. */
    private static final class Names implements Mustache.Visitor {
        private final Set<String> found = new TreeSet<>();

        @Override
        public void visitText(String text) {
            if (text.contains("{{")) {
                throw new MustacheException("a tag has no end: " + text.substring(text.indexOf("{{")));
            }
        }

        @Override
        public void visitVariable(String name) {
            found.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new MustacheException("it cannot include {{>" + name + "}}");
        }

        @Override
        public boolean visitParent(String name) {
            throw new MustacheException("it cannot build on {{<" + name + "}}");
        }

        @Override
        public boolean visitBlock(String name) {
            throw new MustacheException("it cannot have blocks such as {{$" + name + "}}");
        }

        @Override
        public boolean visitSection(String name) {
            found.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            found.add(name);
            return true;
        }
    }
}
