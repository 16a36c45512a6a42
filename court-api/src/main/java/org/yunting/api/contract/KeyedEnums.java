package org.yunting.api.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.yunting.law.kernel.Keyed;

/** Lets constants of the law travel under their stable keys, in and out. */
@Singleton
public class KeyedEnums implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setAnnotationIntrospector(new ByKey());
    }

    private static final class ByKey extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int index = 0; index < constants.length; index++) {
                if (constants[index] instanceof Keyed keyed) {
                    names[index] = keyed.key();
                }
            }
            return names;
        }
    }
}
