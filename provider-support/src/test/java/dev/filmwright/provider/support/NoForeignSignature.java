package dev.filmwright.provider.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Says that public methods take and return nothing of the packages named. */
final class NoForeignSignature extends ArchCondition<JavaClass> {
    private final List<String> packages;

    NoForeignSignature(String... packages) {
        super("show nothing of " + List.of(packages));
        this.packages = List.of(packages);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean shown = unit.getModifiers().contains(JavaModifier.PUBLIC)
                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
            boolean foreign =
                    unit.getRawParameterTypes().stream().anyMatch(this::foreign) || foreign(unit.getRawReturnType());
            if (shown && foreign) {
                events.add(
                        SimpleConditionEvent.violated(unit, unit.getDescription() + " shows what is under the hood"));
            }
        }
    }

    private boolean foreign(JavaClass type) {
        return packages.stream().anyMatch(name -> type.getPackageName().startsWith(name));
    }
}
