/** The register of permissions over HTTP. */
@NullMarked
package org.yunting.api.permissions;

import org.jspecify.annotations.NullMarked;
