using System.Text;
using RiskPlanner.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>Writes plans as canonical YAML.</summary>
internal static class PlanWriting
{
    public static string Write(Plan plan)
    {
        var text = new StringWriter { NewLine = "\n" };
        // No width: a line break inside a value would depend on where it stands.
        var emitter = new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue).WithIndentedSequences().WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        PlanShape.Root.Write(plan, emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return SetApart(text.ToString());
    }

    // A blank line before each list of the root. Only a key of the root begins in the first column: no value spans lines.
    private static string SetApart(string yaml)
    {
        var spaced = new StringBuilder(yaml.Length + 16);
        foreach (var line in yaml.TrimEnd('\n').Split('\n'))
        {
            if (line[0] != ' ' && line.EndsWith(':')) spaced.Append('\n');
            spaced.Append(line).Append('\n');
        }

        return spaced.ToString();
    }
}
