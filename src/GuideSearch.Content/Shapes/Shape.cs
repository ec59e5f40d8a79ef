namespace GuideSearch.Content.Shapes;

/// <summary>How a line is set off that may ask a question, from what holds others to what is held.</summary>
internal enum Shape
{
    Heading,
    ItemHeading,
    Label,
    Summary,
    Row,
    Bold,
    Ordered,
    Bullet,
    Plain,
}

/// <summary>Lines of one key look alike, so that they ask alike.</summary>
/// <param name="Level">Of a heading, 1 to 6; 0 for every other shape.</param>
internal readonly record struct ShapeKey(Shape Shape, int Level = 0)
{
    /// <summary>What has the lower rank holds what has the higher.</summary>
    public int Rank => Shape is Shape.Heading ? Level : (int)Shape + 10;

    public bool IsList => Shape is Shape.Ordered or Shape.Bullet;
}
