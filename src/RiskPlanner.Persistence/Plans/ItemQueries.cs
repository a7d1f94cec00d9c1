using System.Linq.Expressions;
using System.Text.RegularExpressions;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Plans;

/// <summary>Makes queries of what is asked for: filters and order that the data base computes.</summary>
internal static class ItemQueries
{
    public static IQueryable<PlanItemRow> Matching(IQueryable<PlanItemRow> rows, ItemQuery query)
    {
        if (NameMask.Of(query.Mask) is { } mask)
        {
            var (prefix, pattern) = (mask.Prefix, mask.Pattern);
            if (prefix.Length > 0)
            {
                // A range, which the index of the key answers; the expression then sees only what is in it.
                var end = prefix[..^1] + (char)(prefix[^1] + 1);
                rows = rows.Where(row => string.Compare(row.Identity, prefix) >= 0 && string.Compare(row.Identity, end) < 0);
            }

#pragma warning disable MA0009 // The data base evaluates it, on names of at most 250 characters; NameMask bounds the wildcards.
            rows = rows.Where(row => Regex.IsMatch(row.Identity, pattern));
#pragma warning restore MA0009
        }

        return query.Filters.Aggregate(rows, Having);
    }

    public static IQueryable<PlanItemRow> Ordered(IQueryable<PlanItemRow> rows, ItemQuery query) => query.SortBy switch
    {
        null => By(rows, row => row.Position, query.Descending),
        ItemColumn.Identity => By(rows, row => row.SortKey, query.Descending),
        ItemColumn.Size => By(rows, row => row.Size, query.Descending).ThenBy(row => row.SortKey),
        { } column => By(rows, TextOf(column), query.Descending).ThenBy(row => row.SortKey),
    };

    /// <summary>The column that holds a text.</summary>
    public static Expression<Func<PlanItemRow, string?>> TextOf(ItemColumn column) => column switch
    {
        ItemColumn.Identity => row => row.Identity,
        ItemColumn.Application => row => row.Application,
        ItemColumn.Volume => row => row.Volume,
        ItemColumn.KeyLabel => row => row.KeyLabel,
        ItemColumn.KeyStore => row => row.KeyStore,
        ItemColumn.Site => row => row.Site,
        ItemColumn.Kind => row => row.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "This column holds no text."),
    };

    private static IQueryable<PlanItemRow> Having(IQueryable<PlanItemRow> rows, ColumnFilter filter)
    {
        var column = TextOf(filter.Column);
        var text = filter.Text;
        Expression<Func<string?, bool>> test = filter switch
        {
            { Text: "" } => value => value == null || value == "",
            { Contains: true } => value => value != null && value.Contains(text),
            _ => value => value == text,
        };
        var parameter = column.Parameters[0];
        var body = new Substitution(test.Parameters[0], column.Body).Visit(test.Body);
        return rows.Where(Expression.Lambda<Func<PlanItemRow, bool>>(body, parameter));
    }

    private static IOrderedQueryable<PlanItemRow> By<T>(IQueryable<PlanItemRow> rows, Expression<Func<PlanItemRow, T>> column, bool descending) =>
        descending ? rows.OrderByDescending(column) : rows.OrderBy(column);

    private sealed class Substitution(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
