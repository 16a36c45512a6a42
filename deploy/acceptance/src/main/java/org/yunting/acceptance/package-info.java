/**
 * Stories: people in real browsers play a case against the whole court, each part a real program of its own. The stories see only what people see: pages and
 * messages. They know no endpoint and no table.
 */
@NullMarked
package org.yunting.acceptance;

import org.jspecify.annotations.NullMarked;
