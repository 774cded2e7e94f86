package dev.filmwright.provider.comfyui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.filmwright.provider.comfyui..";
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void the_module_has_one_package_root() {
        classes().should().resideInAPackage(ROOT).check(MODULE);
    }

    @Test
    void the_module_knows_neither_the_core_nor_another_provider() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.filmwright.core..")
                        .or(resideInAPackage("dev.filmwright.provider..")
                                .and(resideOutsideOfPackage(ROOT))
                                .and(resideOutsideOfPackage("dev.filmwright.provider.support.."))))
                .check(MODULE);
    }

    @Test
    void its_packages_go_in_one_direction() {
        slices().matching("dev.filmwright.provider.comfyui.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }
}
