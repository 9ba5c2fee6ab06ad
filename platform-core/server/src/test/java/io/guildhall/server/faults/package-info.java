/**
 * What happens when things go wrong: two who want the last of something, a form that is sent twice, a server that dies
 * in the middle of its work, a part that is away. Each class has its part of the stack to itself while it runs and leaves
 * it as it was.
 */
package io.guildhall.server.faults;
