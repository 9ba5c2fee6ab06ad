package io.guildhall.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house holds its shape; each rule is shown to bite on the package {@code architecture.broken}. */
class ArchitectureTest {

    private static final String ROOT = "io.guildhall.platform";
    private static final String BROKEN = ROOT + ".architecture.broken";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses RUIN = new ClassFileImporter().importPackages(BROKEN);

    private static ArchRule noCycleBetweenFeaturesOf(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule featuresKeepTheirInsidesOf(String root) {
        return ArchRuleDefinition.classes()
                .that(new DescribedPredicate<>("are inside a feature") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isInside(root, type);
                    }
                })
                .should(new ArchCondition<>("be used by their own feature only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesToSelf().forEach(use -> {
                            String user = feature(root, use.getOriginClass());
                            boolean foreign = !user.equals(feature(root, type));
                            events.add(new SimpleConditionEvent(use, !foreign, use.getDescription()));
                        });
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchRule sharedKnowsNoFeatureOf(String root) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + ".shared..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("belong to a feature") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith(root + ".")
                                && !feature(root, type).equals("shared");
                    }
                });
    }

    @Test
    void features_form_no_cycle() {
        noCycleBetweenFeaturesOf(ROOT).check(HOUSE);
        assertBites(noCycleBetweenFeaturesOf(BROKEN));
    }

    @Test
    void a_feature_keeps_its_model_store_rest_and_web_to_itself() {
        featuresKeepTheirInsidesOf(ROOT).check(HOUSE);
        assertBites(featuresKeepTheirInsidesOf(BROKEN));
    }

    @Test
    void shared_knows_no_feature() {
        sharedKnowsNoFeatureOf(ROOT).check(HOUSE);
        assertBites(sharedKnowsNoFeatureOf(BROKEN));
    }

    /** Jakarta REST looks for a path in the one resource whose own path fits best, and in no other. */
    private static ArchRule everyPathIsReachedIn(JavaClasses all) {
        Set<String> resources = all.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> segments(type.getAnnotationOfType(Path.class).value()))
                .collect(Collectors.toSet());
        return ArchRuleDefinition.methods()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("not be looked for in another resource") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String resource = method.getOwner()
                                .getAnnotationOfType(Path.class)
                                .value();
                        String own = segments(resource);
                        String path = segments(resource + "/"
                                + method.getAnnotationOfType(Path.class).value());
                        resources.stream()
                                .filter(other -> other.length() > own.length() && path.startsWith(other))
                                .forEach(other -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " is looked for in " + other)));
                    }
                });
    }

    /** A path with a slash before each segment and one at its end, names of parameters left out. */
    private static String segments(String path) {
        String plain = path.replaceAll("\\{[^}]*(\\{[^}]*}[^}]*)*}", "{}");
        return ("/" + plain + "/").replaceAll("/+", "/");
    }

    @Test
    void every_path_is_looked_for_where_it_is() {
        everyPathIsReachedIn(HOUSE).check(HOUSE);
        assertBites(everyPathIsReachedIn(RUIN));
    }

    @Test
    void every_feature_is_one_of_the_known_ones() {
        Set<String> features = HOUSE.stream()
                .map(type -> feature(ROOT, type))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Features.KNOWN).containsAll(features);
        assertThat(features).contains("shared", "tenancy", "identity");
    }

    @Test
    void every_package_has_a_page_that_says_what_it_is() {
        Set<String> packages = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> described = HOUSE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(described).containsAll(packages);
    }

    private static void assertBites(ArchRule rule) {
        EvaluationResult result = rule.evaluate(RUIN);
        assertThat(result.hasViolation())
                .as("the rule bites: " + rule.getDescription())
                .isTrue();
    }

    private static boolean isInside(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                && !feature(root, type).equals("shared")
                && name.matches(java.util.regex.Pattern.quote(root) + "\\.[a-z]+\\.(model|store|rest|web)(\\..*)?");
    }

    /** The first package below the root, empty for what is not below it. */
    private static String feature(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
