using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>Paths of <see cref="PlanComments"/>: keys, and in brackets an identity or an index.</summary>
internal static class CommentPath
{
    /// <summary>An identity in brackets.</summary>
    public static string Bracketed(string identity)
    {
        if (identity.AsSpan().IndexOfAny(']', '\\') < 0) return $"[{identity}]";
        return $"[{identity.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]";
    }

    /// <summary>A path as it is seen from a place that it lies in.</summary>
    public static string Relative(string path, string place) => path[place.Length..].TrimStart('.');

    /// <summary>The path of what is seen from a place under a relative path.</summary>
    public static string Joined(string place, string relative) =>
        relative.Length == 0 || place.Length == 0 || relative[0] == '[' ? place + relative : $"{place}.{relative}";

    /// <summary>The parts of a path: keys, and what stands in brackets, told apart.</summary>
    public static IEnumerable<(string Text, bool InBrackets)> Parts(string path)
    {
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '[')
            {
                var inner = new StringBuilder();
                for (at++; at < path.Length && path[at] != ']'; at++)
                {
                    if (path[at] == '\\' && at + 1 < path.Length) at++;
                    inner.Append(path[at]);
                }

                at++;
                yield return (inner.ToString(), true);
                continue;
            }

            if (path[at] == '.') at++;
            var end = path.AsSpan(at).IndexOfAny('.', '[');
            var key = end < 0 ? path[at..] : path.Substring(at, end);
            at += key.Length;
            yield return (key, false);
        }
    }
}
