using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>One mistake in a plan file: <see cref="PlanFault"/> with the place in the text.</summary>
/// <param name="Line">The line, from 1 on. Of something that is missing, the line where the part begins that should hold it.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="Path">The place in the document, such as <c>dataSets[12].keyLabel</c>; empty for the document as a whole.</param>
/// <param name="Value">What stands there, as text, cut after 200 characters; empty when something is missing.</param>
/// <param name="Rule">The rule that is broken, as a sentence.</param>
/// <param name="Expected">What would be right; where it can be named, the nearest known name.</param>
public sealed record PlanFileFault(int Line, int Column, string Path, string Value, string Rule, string Expected)
{
    /// <summary>The fault in one line for people, in the form that editors and compilers use for places.</summary>
    /// <param name="fileName">The file's name as it shall be shown; null leaves it out.</param>
    public string Describe(string? fileName = null)
    {
        var path = Path.Length == 0 ? "" : $"{Path}: ";
        var value = Value.Length == 0 ? "" : $"'{Value}' - ";
        return $"{fileName}({Line},{Column}): {path}{value}{Rule} Expected: {Expected}.";
    }
}
