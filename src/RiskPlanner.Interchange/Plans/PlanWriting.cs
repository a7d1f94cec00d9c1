using RiskPlanner.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>Writes plans as canonical YAML.</summary>
internal static class PlanWriting
{
    public static PlanText Write(Plan plan, PlanComments comments)
    {
        var unplaced = new List<UnplacedComment>();
        var lines = new CommentedLines(comments, CommentTree.Of(comments, new ItemIndexes(plan).Find, unplaced), unplaced);
        using var text = new LineWriter(lines.Take);
        // No width: a line break inside a value would depend on where it stands.
        var emitter = new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue).WithIndentedSequences().WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        PlanShape.Root.Write(plan, emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        text.Flush();
        return new PlanText(lines.Finish(), unplaced);
    }
}
