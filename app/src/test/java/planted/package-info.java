/** One fault against each rule of the code, to prove that the rules find it. Nothing runs here. */
package planted;
