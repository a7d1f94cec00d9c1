using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>
/// Finds the tab that makes a text unreadable further down. The library counts a tab before the first entry of a list or
/// mapping as one column; the entry in the next line then stands elsewhere, and that is where it stops.
/// </summary>
internal static class IndentingTab
{
    /// <summary>The place of a tab before a list or mapping that ended where the text became unreadable; null when there is none.</summary>
    public static Mark? In(string text)
    {
        foreach (var start in EndedLast(text))
        {
            var line = checked((int)(start.Index - start.Column + 1));
            var before = text.AsSpan(line, checked((int)start.Index) - line);
            var tab = before.IndexOf('\t');
            // What stands before it on its line is indentation and the dashes of lists around it.
            if (tab >= 0 && before.Trim(" \t-").IsEmpty) return new Mark(line + tab, start.Line, tab + 1);
        }

        return null;
    }

    private static List<Mark> EndedLast(string text)
    {
        var parser = new Parser(new StringReader(text));
        var open = new Stack<Mark>();
        var ended = new List<Mark>();
        try
        {
            while (parser.MoveNext())
            {
                switch (parser.Current)
                {
                    case SequenceEnd or MappingEnd:
                        ended.Add(open.Pop());
                        break;
                    case SequenceStart or MappingStart:
                        open.Push(parser.Current.Start);
                        ended.Clear();
                        break;
                    default:
                        ended.Clear();
                        break;
                }
            }
        }
        catch (YamlException)
        {
            // It is unreadable, which has been told; here only what ended before it matters.
        }

        return ended;
    }
}
